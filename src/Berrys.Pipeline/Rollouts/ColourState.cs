namespace Berrys.Pipeline.Rollouts;

/// <summary>One colour of a service as it is observed.</summary>
public sealed record ColourState
{
    /// <summary>A colour that nothing was ever deployed to.</summary>
    public static ColourState Empty { get; } = new();

    /// <summary>What it runs: image digest and template revision; <see langword="null"/> when nothing was ever deployed to it.</summary>
    public string? Identity { get; init; }

    /// <summary>The version of the release that brought it.</summary>
    public string? Version { get; init; }

    /// <summary>How many tasks it shall have.</summary>
    public int Desired { get; init; }

    /// <summary>How many tasks run.</summary>
    public int Running { get; init; }

    /// <summary>How many tasks the load balancer finds healthy.</summary>
    public int Healthy { get; init; }

    /// <summary>Its share of the traffic in percent.</summary>
    public int Weight { get; init; }

    /// <summary>Why its tasks cannot run, when the platform has given up on them.</summary>
    public string? Failure { get; init; }
}
