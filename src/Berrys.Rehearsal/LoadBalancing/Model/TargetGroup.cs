namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>A target group.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="Port">The port of targets that are registered without one.</param>
/// <param name="Health">How its targets are checked.</param>
/// <param name="DeregistrationDelay">How long a deregistered target may finish its requests.</param>
public sealed record TargetGroup(string Arn, string Name, int Port, HealthSettings Health, TimeSpan DeregistrationDelay)
{
    /// <summary>What metrics call it, <c>targetgroup/NAME/ID</c>.</summary>
    public string Dimension => Arn[(Arn.LastIndexOf(':') + 1)..];
}
