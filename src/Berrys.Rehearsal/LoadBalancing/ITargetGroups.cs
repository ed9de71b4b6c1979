using System.Net;

namespace Berrys.Rehearsal.LoadBalancing;

/// <summary>Where tasks are put behind load balancers.</summary>
public interface ITargetGroups
{
    /// <summary>Puts a target into a group: its health is checked from now on, and it gets traffic once it is healthy. Doing so again changes nothing.</summary>
    /// <param name="targetGroupArn">The group.</param>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task RegisterAsync(string targetGroupArn, IPEndPoint target, CancellationToken cancellationToken);

    /// <summary>Takes a target out: no new request reaches it when this returns; it is draining until its requests are answered or the group's deregistration delay is over.</summary>
    /// <param name="targetGroupArn">The group.</param>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task DeregisterAsync(string targetGroupArn, IPEndPoint target, CancellationToken cancellationToken);

    /// <summary>How a target is.</summary>
    /// <param name="targetGroupArn">The group.</param>
    /// <param name="target">The target.</param>
    /// <returns>Its state; <see cref="TargetState.Unused"/> when it is not in the group or draining has ended.</returns>
    TargetState StateOf(string targetGroupArn, IPEndPoint target);

    /// <summary>Host names that containers must resolve to this machine's address in the network: those that rules of internal load balancers name.</summary>
    /// <returns>Names without wildcards.</returns>
    IReadOnlyCollection<string> HostNames();
}
