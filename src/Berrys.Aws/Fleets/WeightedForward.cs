using System.Collections.Immutable;
using Amazon.ElasticLoadBalancingV2.Model;
using Berrys.Pipeline.Rollouts;
using Action = Amazon.ElasticLoadBalancingV2.Model.Action;

namespace Berrys.Aws.Fleets;

/// <summary>The action of a service's rule: both colours with their weights.</summary>
public static class WeightedForward
{
    private const int Whole = 100;

    /// <summary>All traffic to one colour.</summary>
    /// <param name="groups">The target groups.</param>
    /// <param name="colour">The colour.</param>
    /// <returns>The action.</returns>
    public static Action To(ImmutableDictionary<Colour, string> groups, Colour colour) => new()
    {
        Type = "forward",
        ForwardConfig = new()
        {
            TargetGroups =
            [
                .. groups.OrderBy(group => group.Key).Select(group => new TargetGroupTuple { TargetGroupArn = group.Value, Weight = group.Key == colour ? Whole : 0 }),
            ],
        },
    };

    /// <summary>A target group's share.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="group">The target group's ARN.</param>
    /// <returns>Percent, rounded.</returns>
    public static int Share(Rule rule, string group)
    {
        var tuples = (rule.Actions ?? []).SelectMany(action => action.ForwardConfig?.TargetGroups ?? []).ToArray();
        var total = tuples.Sum(tuple => tuple.Weight ?? 1);
        var own = tuples.Where(tuple => tuple.TargetGroupArn == group).Sum(tuple => tuple.Weight ?? 1);
        return total == 0 ? 0 : (int)Math.Round(own * 100.0 / total, MidpointRounding.AwayFromZero);
    }
}
