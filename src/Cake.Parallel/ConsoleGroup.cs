using Cake.Parallel.Consoles;

namespace Cake.Parallel;

/// <summary>One open group of console output; disposing it ends the group.</summary>
public sealed class ConsoleGroup : IDisposable
{
    private readonly GroupedConsole _console;

    internal ConsoleGroup(GroupedConsole console, string title, ConsoleGroup? parent, long started)
    {
        _console = console;
        Title = title;
        Parent = parent;
        Started = started;
    }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>How it went, in one word shown at the end; null shows none.</summary>
    public string? Status { get; set; }

    internal ConsoleGroup? Parent { get; }

    internal long Started { get; }

    internal TimeSpan Duration { get; set; }

    /// <summary>How many groups are open inside of this one; while there are any, this one does not count as running.</summary>
    internal int OpenChildren { get; set; }

    internal bool Ended { get; set; }

    /// <summary>Whether a part of it has been shown already.</summary>
    internal bool Shown { get; set; }

    internal List<ConsoleText> Buffer { get; } = [];

    internal ConsoleColor? Foreground { get; set; }

    internal ConsoleColor? Background { get; set; }

    /// <summary>Ends the group; what it holds is written when the console is free.</summary>
    public void Dispose() => _console.End(this);
}
