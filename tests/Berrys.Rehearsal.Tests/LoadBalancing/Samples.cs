using System.Collections.Immutable;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>Small load balancers to test with.</summary>
internal static class Samples
{
    public const string Prefix = "arn:aws:elasticloadbalancing:us-west-2:123456789012:";

    public static string GroupArn(string name) => $"{Prefix}targetgroup/{name}/0123456789abcdef";

    public static string BalancerArn(string name) => $"{Prefix}loadbalancer/app/{name}/0123456789abcdef";

    public static string ListenerArn(string name, int port) => $"{Prefix}listener/app/{name}/0123456789abcdef/{port}";

    public static TargetGroup Group(string name, HealthSettings? health = null, int delay = 5) =>
        new(GroupArn(name), name, 8000, health ?? Quick, TimeSpan.FromSeconds(delay));

    public static HealthSettings Quick { get; } = new()
    {
        Path = "/health",
        Interval = TimeSpan.FromSeconds(1),
        Timeout = TimeSpan.FromMilliseconds(500),
        HealthyThreshold = 2,
        UnhealthyThreshold = 2,
    };

    public static LoadBalancer Balancer(string name, params ImmutableArray<Rule> rules) =>
        new(BalancerArn(name), name, "internal", [new(ListenerArn(name, 80), 80, "HTTP", rules)]);

    public static LoadBalancer WithListener(this LoadBalancer balancer, int port, string protocol, params ImmutableArray<Rule> rules) =>
        balancer with { Listeners = [.. balancer.Listeners.Append(new(ListenerArn(balancer.Name, port), port, protocol, rules)).OrderBy(each => each.Port)] };

    public static Rule Rule(int priority, RuleAction action, params ImmutableArray<RuleCondition> conditions) =>
        new($"{Prefix}listener-rule/{priority}", priority.ToString(), conditions, action);

    public static Rule Default(RuleAction action) => new($"{Prefix}listener-rule/default", "default", [], action);

    public static ForwardAction Forward(params (string Group, int Weight)[] groups) =>
        new([.. groups.Select(group => new WeightedGroup(GroupArn(group.Group), group.Weight))]);

    public static FixedResponseAction Answer(int status, string body) => new(status, "text/plain", body);

    public static RuleCondition When(string field, params string[] values) => new(field, null, [.. values.Select(value => new ConditionValue(null, value))]);

    public static RuleCondition Header(string name, params string[] values) => When("http-header", values) with { Header = name };

    public static RuleCondition Query(params (string? Key, string Value)[] values) =>
        new("query-string", null, [.. values.Select(value => new ConditionValue(value.Key, value.Value))]);
}
