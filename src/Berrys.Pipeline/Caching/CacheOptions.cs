using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Caching;

/// <summary>How a run uses remembered outcomes.</summary>
public sealed record CacheOptions
{
    /// <summary>What they are good for.</summary>
    public CacheMode Mode { get; init; }

    /// <summary>Whether to say of each step why it ran, or what its remembered outcome does not depend on.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether to print what a step printed when it ran.</summary>
    public bool ShowLogs { get; init; }

    /// <summary>Prints a line.</summary>
    public required Action<string> Say { get; init; }

    /// <summary>Takes secrets out of what is kept.</summary>
    public required Func<string, string> Redact { get; init; }

    /// <summary>The files near a step that are no inputs of it.</summary>
    public Func<Step, IReadOnlyList<string>> FilesBeside { get; init; } = _ => [];
}
