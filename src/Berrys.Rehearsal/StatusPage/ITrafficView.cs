using System.Collections.Immutable;

namespace Berrys.Rehearsal.StatusPage;

/// <summary>What the status page shows of load balancers.</summary>
public interface ITrafficView
{
    /// <summary>The load balancers as they are.</summary>
    /// <returns>In the order in which to show them.</returns>
    ImmutableArray<LoadBalancerRow> LoadBalancers();

    /// <summary>The target groups as they are.</summary>
    /// <returns>In the order in which to show them.</returns>
    ImmutableArray<TargetGroupRow> TargetGroups();
}

/// <summary>A load balancer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Where a browser on this machine reaches it.</param>
/// <param name="Rules">The rules of its listeners in order of priority.</param>
public sealed record LoadBalancerRow(string Name, string Url, ImmutableArray<RuleRow> Rules);

/// <summary>A rule of a listener.</summary>
/// <param name="Priority">Its priority, or <c>default</c>.</param>
/// <param name="Condition">What it applies to, in words; empty for everything.</param>
/// <param name="Shares">The target groups that it forwards to; none when it answers by itself.</param>
public sealed record RuleRow(string Priority, string Condition, ImmutableArray<ShareRow> Shares);

/// <summary>A target group's part in a rule.</summary>
/// <param name="TargetGroup">The group's name.</param>
/// <param name="Weight">Its weight, 0 to 999.</param>
public sealed record ShareRow(string TargetGroup, int Weight);

/// <summary>A target group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Targets">Its targets.</param>
/// <param name="RequestsPerSecond">Requests per second, lately.</param>
/// <param name="ErrorsPerSecond">Answers of 500 and more per second, lately.</param>
/// <param name="P95">The 95th percentile of response times lately, or <see langword="null"/> without requests.</param>
public sealed record TargetGroupRow(
    string Name, ImmutableArray<TargetRow> Targets, double RequestsPerSecond, double ErrorsPerSecond, TimeSpan? P95);

/// <summary>A target.</summary>
/// <param name="Address">Address and port.</param>
/// <param name="State">Such as <c>healthy</c>.</param>
/// <param name="Reason">Why it is not healthy, or <see langword="null"/>.</param>
public sealed record TargetRow(string Address, string State, string? Reason);
