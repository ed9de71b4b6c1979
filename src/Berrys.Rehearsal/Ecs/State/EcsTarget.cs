namespace Berrys.Rehearsal.Ecs.State;

/// <summary>An entry of a service's <c>loadBalancers</c>.</summary>
/// <param name="TargetGroupArn">The group.</param>
/// <param name="ContainerName">The container.</param>
/// <param name="ContainerPort">Its port.</param>
internal sealed record EcsTarget(string TargetGroupArn, string ContainerName, int ContainerPort);
