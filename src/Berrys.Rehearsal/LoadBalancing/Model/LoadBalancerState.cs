using System.Collections.Immutable;

namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>Everything that the API says about application load balancers.</summary>
/// <param name="LoadBalancers">The load balancers with their listeners.</param>
/// <param name="TargetGroups">The target groups, whether used or not.</param>
public sealed record LoadBalancerState(ImmutableArray<LoadBalancer> LoadBalancers, ImmutableArray<TargetGroup> TargetGroups)
{
    /// <summary>Nothing at all.</summary>
    public static LoadBalancerState Empty { get; } = new([], []);

    /// <summary>Finds a target group.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <returns>The group, or <see langword="null"/>.</returns>
    public TargetGroup? Group(string arn) => TargetGroups.FirstOrDefault(group => group.Arn == arn);

    /// <summary>The load balancers that a target group gets requests from.</summary>
    /// <param name="groupArn">The group's ARN.</param>
    /// <returns>Those with a rule that names the group, whatever its weight.</returns>
    public IEnumerable<LoadBalancer> UsersOf(string groupArn) => LoadBalancers.Where(balancer => balancer.Groups.Contains(groupArn));

    /// <summary>Whether a rule names a target group.</summary>
    /// <param name="groupArn">The group's ARN.</param>
    /// <returns>Whether its targets are in use.</returns>
    public bool IsUsed(string groupArn) => UsersOf(groupArn).Any();

    /// <summary>Replaces the rules of one listener.</summary>
    /// <param name="listenerArn">The listener.</param>
    /// <param name="rules">Its rules in order of priority, the default one last.</param>
    /// <returns>The new state.</returns>
    public LoadBalancerState WithRules(string listenerArn, ImmutableArray<Rule> rules) => this with
    {
        LoadBalancers =
        [
            .. LoadBalancers.Select(balancer => balancer with
            {
                Listeners = [.. balancer.Listeners.Select(listener => listener.Arn == listenerArn ? listener with { Rules = rules } : listener)],
            }),
        ],
    };
}
