using Berrys.Rehearsal.StatusPage;

namespace Berrys.Rehearsal.Tests.StatusPage;

/// <summary>Made-up data of a rollout that is half-way.</summary>
internal sealed class SampleViews : IServiceView, ITrafficView, ICallView
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public System.Collections.Immutable.ImmutableArray<ServiceRow> Services() =>
    [
        new("staging", "web-blue", 2, 2, 0, [new("PRIMARY", "COMPLETED", "staging-web:3", 2, 2, 0)], "(service web-blue) has reached a steady state."),
        new("staging", "web-green", 2, 1, 1,
            [new("PRIMARY", "IN_PROGRESS", "staging-web:4", 2, 1, 1), new("ACTIVE", "COMPLETED", "staging-web:3", 1, 1, 0)], "<script>alert(1)</script>"),
    ];

    public System.Collections.Immutable.ImmutableArray<TaskRow> Tasks() =>
    [
        new("0123456789abcdef0123456789abcdef", "web-blue", "RUNNING", "HEALTHY", "172.30.0.5", "sha256:" + new string('a', 64), Start, null),
        new("1123456789abcdef0123456789abcdef", "web-green", "STOPPED", "UNKNOWN", null, null, Start, "Essential container in task exited"),
    ];

    public System.Collections.Immutable.ImmutableArray<LoadBalancerRow> LoadBalancers() =>
        [new("staging", "http://127.0.0.1:8080", [new("10", "path /web*", [new("web-blue", 75), new("web-green", 25)]), new("default", "", [])])];

    public System.Collections.Immutable.ImmutableArray<TargetGroupRow> TargetGroups() =>
        [new("web-blue", [new("172.30.0.5:8000", "healthy", null)], 41.5, 0, TimeSpan.FromMilliseconds(12.5)), new("web-green", [], 0, 0, null)];

    public System.Collections.Immutable.ImmutableArray<CallRow> RecentCalls() =>
        [new(Start, "ecs", "DescribeServices", 200, TimeSpan.FromMilliseconds(3.25))];
}
