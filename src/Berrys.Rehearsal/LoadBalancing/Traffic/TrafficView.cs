using System.Collections.Immutable;

namespace Berrys.Rehearsal.LoadBalancing.Traffic;

/// <summary>Load balancers as the status page shows them.</summary>
/// <param name="LoadBalancers">The load balancers by name.</param>
/// <param name="TargetGroups">The target groups by name, used or not.</param>
public sealed record TrafficView(ImmutableArray<LoadBalancerView> LoadBalancers, ImmutableArray<TargetGroupView> TargetGroups);

/// <summary>A load balancer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Scheme"><c>internal</c> or <c>internet-facing</c>.</param>
/// <param name="Listeners">Its listeners by AWS's port.</param>
/// <param name="Rates">Its requests.</param>
public sealed record LoadBalancerView(string Name, string Arn, string Scheme, ImmutableArray<ListenerView> Listeners, TrafficRates Rates);

/// <summary>A listener.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="AwsPort">The port that it has on AWS.</param>
/// <param name="Protocol">The protocol that it has on AWS; HTTPS is served as HTTP here.</param>
/// <param name="Port">Its port here.</param>
/// <param name="Url">Where it is on this machine.</param>
/// <param name="Rules">Its rules in order of priority.</param>
public sealed record ListenerView(string Arn, int AwsPort, string Protocol, int Port, string Url, ImmutableArray<RuleView> Rules);

/// <summary>A rule.</summary>
/// <param name="Priority">Its priority, or <c>default</c>.</param>
/// <param name="Conditions">What it asks for, one text per condition.</param>
/// <param name="Action">What it does when it does not forward, else empty.</param>
/// <param name="Shares">The target groups that it forwards to.</param>
/// <param name="Rates">Its requests.</param>
public sealed record RuleView(
    string Priority, ImmutableArray<string> Conditions, string Action, ImmutableArray<ShareView> Shares, TrafficRates Rates);

/// <summary>A target group in a rule.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Rates">Its requests by this rule.</param>
public sealed record ShareView(string Name, string Arn, int Weight, TrafficRates Rates);

/// <summary>A target group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Healthy">How many of its targets are healthy.</param>
/// <param name="Targets">Its targets.</param>
/// <param name="Rates">Its requests.</param>
public sealed record TargetGroupView(string Name, string Arn, int Healthy, ImmutableArray<TargetView> Targets, TrafficRates Rates);

/// <summary>A target.</summary>
/// <param name="Address">Address and port.</param>
/// <param name="State">How it is.</param>
/// <param name="Reason">Why, in AWS's words, or <see langword="null"/>.</param>
public sealed record TargetView(string Address, TargetState State, string? Reason);

/// <summary>Requests of the last seconds.</summary>
/// <param name="PerSecond">How many there are in a second.</param>
/// <param name="Errors">How many of them in all were answered with 5xx, by whomever.</param>
/// <param name="MedianMilliseconds">The median of the targets' response times, or <see langword="null"/> when no target answered.</param>
/// <param name="P95Milliseconds">The 95th percentile of response times in milliseconds.</param>
/// <param name="ErrorsPerSecond">Answers of 500 and more, per second.</param>
public sealed record TrafficRates(double PerSecond, int Errors, double? MedianMilliseconds, double? P95Milliseconds, double ErrorsPerSecond);
