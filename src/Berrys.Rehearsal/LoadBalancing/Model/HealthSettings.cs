namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>How the targets of a group are checked.</summary>
public sealed record HealthSettings
{
    /// <summary>How often a target is checked that has never been healthy: AWS is quick with new ones, and a container that starts should not wait out a whole interval.</summary>
    public static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(1);

    /// <summary>Path and query to ask for.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The port, or <see langword="null"/> for the target's own.</summary>
    public int? Port { get; init; }

    /// <summary>The good statuses as the API writes them, such as <c>200,202</c> or <c>200-299</c>.</summary>
    public string Matcher { get; init; } = "200";

    /// <summary>How often a target is checked.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many good checks in a row make an unhealthy target healthy.</summary>
    public int HealthyThreshold { get; init; } = 5;

    /// <summary>How many bad checks in a row make a target unhealthy.</summary>
    public int UnhealthyThreshold { get; init; } = 2;

    /// <summary>How long after a check the next one comes.</summary>
    /// <param name="state">The target's state after the check.</param>
    /// <returns>The time to wait.</returns>
    public TimeSpan IntervalIn(TargetState state) => state == TargetState.Initial && Interval > FirstInterval ? FirstInterval : Interval;

    /// <summary>How many bad checks in a row make a target unhealthy; new ones are checked more often and judged as late.</summary>
    /// <param name="state">The target's state before the check.</param>
    /// <returns>The number, at least one.</returns>
    public int UnhealthyThresholdIn(TargetState state) =>
        (int)Math.Max(1, Math.Ceiling(UnhealthyThreshold * (Interval / IntervalIn(state))));

    /// <summary>Whether a status is a good one.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <returns>Whether the matcher names it.</returns>
    public bool Matches(int status) => Matcher.Split(',', StringSplitOptions.TrimEntries).Any(part =>
        part.Split('-') is var range
        && int.TryParse(range[0], out var first) && int.TryParse(range[^1], out var last) && status >= first && status <= last);
}
