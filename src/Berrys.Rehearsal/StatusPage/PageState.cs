using System.Collections.Immutable;

namespace Berrys.Rehearsal.StatusPage;

/// <summary>What <c>state.json</c> says; the page's script reads these names.</summary>
/// <param name="Services">Services.</param>
/// <param name="Tasks">Tasks.</param>
/// <param name="LoadBalancers">Load balancers.</param>
/// <param name="TargetGroups">Target groups.</param>
/// <param name="Calls">Recent API calls, the latest first.</param>
internal sealed record PageState(
    ImmutableArray<ServiceRow> Services,
    ImmutableArray<TaskRow> Tasks,
    ImmutableArray<LoadBalancerRow> LoadBalancers,
    ImmutableArray<GroupState> TargetGroups,
    ImmutableArray<CallState> Calls);

/// <summary>A target group with its times in numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Targets">Its targets.</param>
/// <param name="RequestsPerSecond">Requests per second.</param>
/// <param name="ErrorsPerSecond">Answers of 500 and more per second.</param>
/// <param name="P95Milliseconds">The 95th percentile of response times in milliseconds, or <see langword="null"/>.</param>
internal sealed record GroupState(
    string Name, ImmutableArray<TargetRow> Targets, double RequestsPerSecond, double ErrorsPerSecond, double? P95Milliseconds)
{
    /// <summary>Turns a row into it.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The state.</returns>
    public static GroupState Of(TargetGroupRow row) =>
        new(row.Name, row.Targets, row.RequestsPerSecond, row.ErrorsPerSecond, row.P95?.TotalMilliseconds);
}

/// <summary>A call with its time in numbers.</summary>
/// <param name="At">When it came.</param>
/// <param name="Service">The service's signing name.</param>
/// <param name="Action">The action.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Milliseconds">How long the answer took.</param>
internal sealed record CallState(DateTimeOffset At, string Service, string Action, int Status, double Milliseconds)
{
    /// <summary>Turns a row into it.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The state.</returns>
    public static CallState Of(CallRow row) => new(row.At, row.Service, row.Action, row.Status, row.Took.TotalMilliseconds);
}
