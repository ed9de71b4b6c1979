using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Api;

/// <summary>Reads the members of Describe* answers (API version 2015-12-01).</summary>
internal static class StateParser
{
    /// <summary>A load balancer, still without listeners.</summary>
    /// <param name="member">A <c>LoadBalancer</c>.</param>
    public static LoadBalancer LoadBalancer(XElement member) =>
        new(member.Text("LoadBalancerArn"), member.Text("LoadBalancerName"), member.Text("Scheme"), []);

    /// <summary>A listener.</summary>
    /// <param name="member">A <c>Listener</c>.</param>
    /// <param name="rules">Its rules.</param>
    public static Listener Listener(XElement member, ImmutableArray<Rule> rules) =>
        new(member.Text("ListenerArn"), Number(member.Text("Port")), member.Text("Protocol"), rules);

    /// <summary>The rules of a listener.</summary>
    /// <param name="members">All its <c>Rule</c>s in any order.</param>
    /// <returns>The rules in order of priority, the default one last.</returns>
    public static ImmutableArray<Rule> Rules(IEnumerable<XElement> members) =>
    [
        .. members.Select(RuleParser.Rule)
            .OrderBy(rule => int.TryParse(rule.Priority, NumberStyles.None, CultureInfo.InvariantCulture, out var priority) ? priority : int.MaxValue),
    ];

    /// <summary>A target group.</summary>
    /// <param name="member">A <c>TargetGroup</c>.</param>
    /// <param name="attributes">Its attributes.</param>
    public static TargetGroup TargetGroup(XElement member, IReadOnlyDictionary<string, string> attributes)
    {
        var standard = new HealthSettings();
        return new(
            member.Text("TargetGroupArn"),
            member.Text("TargetGroupName"),
            Number(member.Text("Port", "0")),
            new HealthSettings
            {
                Path = member.Text("HealthCheckPath", standard.Path),
                Port = int.TryParse(member.Text("HealthCheckPort"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null,
                Matcher = member.Child("Matcher")?.Text("HttpCode", standard.Matcher) ?? standard.Matcher,
                Interval = Seconds(member.Text("HealthCheckIntervalSeconds"), standard.Interval),
                Timeout = Seconds(member.Text("HealthCheckTimeoutSeconds"), standard.Timeout),
                HealthyThreshold = Number(member.Text("HealthyThresholdCount"), standard.HealthyThreshold),
                UnhealthyThreshold = Number(member.Text("UnhealthyThresholdCount"), standard.UnhealthyThreshold),
            },
            Seconds(attributes.GetValueOrDefault("deregistration_delay.timeout_seconds", ""), TimeSpan.FromSeconds(300)));
    }

    private static TimeSpan Seconds(string text, TimeSpan otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : otherwise;

    private static int Number(string text, int otherwise = 0) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
