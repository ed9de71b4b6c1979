using System.Collections.Immutable;

namespace Berrys.Pipeline.Checks;

/// <summary>A command line as a value: an executable and an argument list, never a string for a shell.</summary>
public sealed record Command
{
    /// <summary>The executable: a full path, or a name to be found on PATH.</summary>
    public required string Executable { get; init; }

    /// <summary>The arguments, one element each, unquoted.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>The folder to run in, absolute.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Environment variables on top of the inherited ones; <see langword="null"/> removes a variable.</summary>
    public ImmutableSortedDictionary<string, string?> Environment { get; init; } =
        ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <summary>Names of variables in <see cref="Environment"/> whose values must never be shown.</summary>
    public ImmutableSortedSet<string> SecretVariables { get; init; } = [];

    /// <summary>Text for standard input, or <see langword="null"/> for an empty one.</summary>
    public string? Input { get; init; }

    /// <summary>How long it may take before its process tree is killed; <see langword="null"/> means no limit.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>How long it may clean up after it was asked to stop, before it is killed; <see langword="null"/> means the runner's own.</summary>
    public TimeSpan? Grace { get; init; }
}
