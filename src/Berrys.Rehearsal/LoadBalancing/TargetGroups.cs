using System.Net;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing;

/// <summary>Puts targets into groups and takes them out.</summary>
/// <param name="balancer">Keeps them.</param>
/// <param name="time">Says when a target was deregistered.</param>
internal sealed class TargetGroups(Balancer balancer, TimeProvider time) : ITargetGroups
{
    /// <inheritdoc />
    public Task RegisterAsync(string targetGroupArn, IPEndPoint target, CancellationToken cancellationToken) =>
        balancer.ChangeAsync(balancing => balancing.WithTarget(new(targetGroupArn, target)), cancellationToken);

    /// <inheritdoc />
    public Task DeregisterAsync(string targetGroupArn, IPEndPoint target, CancellationToken cancellationToken) =>
        balancer.ChangeAsync(balancing => balancing.WithoutTarget(new(targetGroupArn, target), time.GetUtcNow()), cancellationToken);

    /// <inheritdoc />
    public TargetState StateOf(string targetGroupArn, IPEndPoint target) =>
        balancer.Current.HealthOf(new TargetKey(targetGroupArn, target)).State;

    /// <inheritdoc />
    public IReadOnlyCollection<string> HostNames() => balancer.Current.InternalHostNames();
}
