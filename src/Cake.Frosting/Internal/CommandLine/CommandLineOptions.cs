using Cake.Core.Diagnostics;

namespace Cake.Frosting.Internal.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record CommandLineOptions
{
    /// <summary>The tasks to run, in the order they were named; never empty.</summary>
    public IReadOnlyList<string> Targets { get; init; } = ["Default"];

    /// <summary>The working directory, or <see langword="null"/> for the host's choice.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>How much is said, or <see langword="null"/> for what the configuration says.</summary>
    public Verbosity? Verbosity { get; init; }

    /// <summary>What to do: list tasks.</summary>
    public bool Description { get; init; }

    /// <summary>What to do: show the graph.</summary>
    public bool Tree { get; init; }

    /// <summary>What to do: say what would run.</summary>
    public bool DryRun { get; init; }

    /// <summary>Leave out what the targets depend on.</summary>
    public bool Exclusive { get; init; }

    /// <summary>What to do: say the version.</summary>
    public bool Version { get; init; }

    /// <summary>What to do: say more about Cake.</summary>
    public bool Info { get; init; }

    /// <summary>Print no summary after a successful build.</summary>
    public bool NoReport { get; init; }

    /// <summary>What to do: explain the options.</summary>
    public bool Help { get; init; }

    /// <summary>The arguments for the build: names with their dashes, in the order written; a name without a value has <see langword="null"/>.</summary>
    public IReadOnlyList<BuildArgument> Arguments { get; init; } = [];
}
