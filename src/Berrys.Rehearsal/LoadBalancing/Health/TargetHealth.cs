using System.Globalization;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Health;

/// <summary>How a target is: a state machine that checks advance. Reasons and descriptions are AWS's words (API reference, TargetHealth).</summary>
/// <param name="State">The state.</param>
/// <param name="Reason">The reason code, or <see langword="null"/> for a healthy one.</param>
/// <param name="Description">The same for people.</param>
/// <param name="Run">How many checks in a row spoke against the state.</param>
public sealed record TargetHealth(TargetState State, string? Reason, string? Description, int Run = 0)
{
    /// <summary>Registered and not checked yet.</summary>
    public static TargetHealth Registered { get; } =
        new(TargetState.Initial, "Elb.RegistrationInProgress", "Target registration is in progress");

    /// <summary>It passes its checks.</summary>
    public static TargetHealth Healthy { get; } = new(TargetState.Healthy, null, null);

    /// <summary>Deregistered, while its requests are answered.</summary>
    public static TargetHealth Draining { get; } =
        new(TargetState.Draining, "Target.DeregistrationInProgress", "Target deregistration is in progress");

    /// <summary>No rule names its group.</summary>
    public static TargetHealth NotInUse { get; } =
        new(TargetState.Unused, "Target.NotInUse", "Target group is not configured to receive traffic from the load balancer");

    /// <summary>It is not in the group.</summary>
    public static TargetHealth NotRegistered { get; } =
        new(TargetState.Unused, "Target.NotRegistered", "Target is not registered to the target group");

    /// <summary>What a check makes of it: the first good one makes a new target healthy, later it takes as many as the thresholds say.</summary>
    /// <param name="check">The check.</param>
    /// <param name="settings">The group's settings.</param>
    /// <returns>How it is now.</returns>
    public TargetHealth After(HealthCheck check, HealthSettings settings)
    {
        if (State is TargetState.Draining or TargetState.Unused)
            return this;
        if (check.IsGood(settings))
            return State switch
            {
                TargetState.Unhealthy when Run + 1 < settings.HealthyThreshold => this with { Run = Run + 1 },
                _ => Healthy,
            };
        var run = State == TargetState.Unhealthy ? 0 : Run + 1;
        if (State == TargetState.Unhealthy || run >= settings.UnhealthyThresholdIn(State))
            return Unhealthy(check);
        return State == TargetState.Initial
            ? new(TargetState.Initial, "Elb.InitialHealthChecking", "Initial health checks in progress", run)
            : this with { Run = run };
    }

    private static TargetHealth Unhealthy(HealthCheck check) => check switch
    {
        { Status: { } status } => new(
            TargetState.Unhealthy, "Target.ResponseCodeMismatch", string.Create(CultureInfo.InvariantCulture, $"Health checks failed with these codes: [{status}]")),
        { TimedOut: true } => new(TargetState.Unhealthy, "Target.Timeout", "Request timed out"),
        _ => new(TargetState.Unhealthy, "Target.FailedHealthChecks", "Health checks failed"),
    };
}
