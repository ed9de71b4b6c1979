namespace Berrys.Rehearsal.Ecs.State;

/// <summary>What of a service's <c>deploymentConfiguration</c> and health settings the scheduler obeys.</summary>
internal sealed record DeploymentRules
{
    /// <summary>How many tasks may be starting or running, in percent of the desired count, rounded down.</summary>
    public int MaximumPercent { get; init; } = 200;

    /// <summary>How many healthy tasks must be left, in percent of the desired count, rounded up.</summary>
    public int MinimumHealthyPercent { get; init; } = 100;

    /// <summary>Whether the circuit breaker is on.</summary>
    public bool Breaker { get; init; }

    /// <summary>Whether it rolls back.</summary>
    public bool Rollback { get; init; }

    /// <summary>For how long after its start an unhealthy task is tolerated.</summary>
    public TimeSpan GracePeriod { get; init; }

    /// <summary>The most tasks that may be starting or running.</summary>
    /// <param name="desired">The desired count.</param>
    /// <returns>The number.</returns>
    public int Most(int desired) => (int)((long)desired * MaximumPercent / 100);

    /// <summary>The fewest healthy tasks that must be left.</summary>
    /// <param name="desired">The desired count.</param>
    /// <returns>The number.</returns>
    public int Fewest(int desired) => (int)(((long)desired * MinimumHealthyPercent + 99) / 100);

    /// <summary>How many failures in a row trip the breaker.</summary>
    /// <param name="desired">The desired count.</param>
    /// <returns>Half the desired count, at least 3 and at most 200.</returns>
    public static int Threshold(int desired) => Math.Clamp((desired + 1) / 2, 3, 200);
}
