using System.Collections.Immutable;

namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>An application load balancer.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="Scheme"><c>internal</c> or <c>internet-facing</c>.</param>
/// <param name="Listeners">Its listeners by rising port.</param>
public sealed record LoadBalancer(string Arn, string Name, string Scheme, ImmutableArray<Listener> Listeners)
{
    /// <summary>What metrics call it, <c>app/NAME/ID</c>.</summary>
    public string Dimension => Arn[(Arn.IndexOf(":loadbalancer/", StringComparison.Ordinal) + ":loadbalancer/".Length)..];

    /// <summary>The ARNs of the target groups that its rules name.</summary>
    public IEnumerable<string> Groups =>
        Listeners.SelectMany(listener => listener.Rules)
            .Select(rule => rule.Action).OfType<ForwardAction>()
            .SelectMany(action => action.Groups)
            .Select(group => group.Arn)
            .Distinct();
}
