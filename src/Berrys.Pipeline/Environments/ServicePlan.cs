using System.Collections.Immutable;

namespace Berrys.Pipeline.Environments;

/// <summary>How a service runs in an environment.</summary>
public sealed record ServicePlan
{
    /// <summary>The service.</summary>
    public required string Name { get; init; }

    /// <summary>Whether requests from outside come to it; the others are reached through the internal load balancer.</summary>
    public bool IsEntry { get; init; }

    /// <summary>The path that load balancers check its health by.</summary>
    public required string HealthPath { get; init; }

    /// <summary>How many tasks a first deployment starts.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Whether it is given the database's URL, as <c>DATABASE_URL</c>.</summary>
    public bool UsesDatabase { get; init; }

    /// <summary>The other services that it is told the address of: by <c>NAME_URL</c>.</summary>
    public ImmutableArray<string> Knows { get; init; } = [];
}
