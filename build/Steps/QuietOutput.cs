using Cake.Core.Diagnostics;

namespace Berrys.Build.Steps;

/// <summary>Holds a command's output back until it is known whether anybody wants to read it. Safe to use from many threads.</summary>
/// <param name="context">The run.</param>
public sealed class QuietOutput(PipelineContext context)
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly bool _live = context.Log.Verbosity >= Verbosity.Verbose;

    /// <summary>The lines so far, in the order they came.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
                return [.. _lines];
        }
    }

    /// <summary>The lines as one text; <see langword="null"/> when there are none.</summary>
    public string? Text => Lines is { Count: > 0 } lines ? string.Join('\n', lines) : null;

    /// <summary>Takes a line; with <c>--verbosity=verbose</c> it is printed at once.</summary>
    /// <param name="line">The line.</param>
    public void Add(string line)
    {
        lock (_lock)
            _lines.Add(line);
        if (_live)
            context.Print(line);
    }

    /// <summary>Prints what was held back.</summary>
    public void Print()
    {
        if (_live)
            return;
        foreach (var line in Lines)
            context.Print(line);
    }
}
