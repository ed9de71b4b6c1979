using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing.Model;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>A simulator that knows what it is told, and answers as moto does.</summary>
internal sealed class FakeUpstream : IUpstream
{
    private static readonly XNamespace Space = "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/";

    public volatile LoadBalancerState State = LoadBalancerState.Empty;

    public Task<AwsAnswer> SendAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var result = new XElement(Space + $"{call.Action}Result", call.Action!.EndsWith("LoadBalancers", StringComparison.Ordinal) ? Balancers() : null);
        return Task.FromResult(new AwsAnswer(200, Encoding.UTF8.GetBytes(new XElement(Space + $"{call.Action}Response", result).ToString())));
    }

    public Task<JsonObject> AskJsonAsync(string service, string target, JsonObject parameters, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<XElement> AskQueryAsync(
        string service, string version, string action, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var arn = parameters.Where(parameter => parameter.Key.EndsWith("Arn", StringComparison.Ordinal)).Select(parameter => parameter.Value).FirstOrDefault("");
        object content = action switch
        {
            "DescribeLoadBalancers" => Balancers(),
            "DescribeListeners" => List("Listeners", State.LoadBalancers.Single(balancer => balancer.Arn == arn).Listeners.Select(Listener)),
            "DescribeRules" => List("Rules", State.LoadBalancers.SelectMany(balancer => balancer.Listeners).Single(listener => listener.Arn == arn).Rules.Select(Rule)),
            "DescribeTargetGroups" => List("TargetGroups", State.TargetGroups.Select(Group)),
            "DescribeTargetGroupAttributes" => List("Attributes", [Member(
                ("Key", "deregistration_delay.timeout_seconds"), ("Value", State.Group(arn)!.DeregistrationDelay.TotalSeconds))]),
            _ => throw new AwsException("InvalidAction", action),
        };
        return Task.FromResult(new XElement(Space + $"{action}Response", new XElement(Space + $"{action}Result", content)));
    }

    private XElement Balancers() => List("LoadBalancers", State.LoadBalancers.Select(balancer => Member(
        ("LoadBalancerArn", balancer.Arn), ("DNSName", "somewhere"), ("LoadBalancerName", balancer.Name), ("Scheme", balancer.Scheme), ("Type", "application"))));

    private static XElement Listener(Listener listener) =>
        Member(("ListenerArn", listener.Arn), ("Port", listener.Port), ("Protocol", listener.Protocol));

    private static XElement Rule(Rule rule)
    {
        var member = Member(("RuleArn", rule.Arn), ("Priority", rule.Priority));
        member.Add(List("Conditions", rule.Conditions.Select(condition =>
        {
            var config = condition.Field switch { "host-header" => "HostHeaderConfig", "path-pattern" => "PathPatternConfig", _ => "HttpHeaderConfig" };
            var values = List("Values", condition.Values.Select(value => condition.Field == "query-string"
                ? new XElement(Space + "member", value.Key is null ? null : new XElement(Space + "Key", value.Key), new XElement(Space + "Value", value.Value))
                : new XElement(Space + "member", value.Value)));
            var element = Member(("Field", condition.Field));
            element.Add(new XElement(Space + config, condition.Header is null ? null : new XElement(Space + "HttpHeaderName", condition.Header), values));
            return element;
        })));
        member.Add(List("Actions", [Action(rule.Action)]));
        return member;
    }

    private static XElement Action(RuleAction action)
    {
        if (action is FixedResponseAction answer)
        {
            var response = Member(("Type", "fixed-response"));
            response.Add(new XElement(
                Space + "FixedResponseConfig", new XElement(Space + "StatusCode", answer.Status), new XElement(Space + "ContentType", answer.ContentType),
                new XElement(Space + "MessageBody", answer.Body)));
            return response;
        }
        if (action is RedirectAction redirect)
        {
            var elsewhere = Member(("Type", "redirect"));
            var config = Member(
                ("Protocol", redirect.Protocol), ("Host", redirect.Host), ("Port", redirect.Port), ("Path", redirect.Path), ("Query", redirect.Query),
                ("StatusCode", $"HTTP_{redirect.Status}"));
            config.Name = Space + "RedirectConfig";
            elsewhere.Add(config);
            return elsewhere;
        }
        var element = Member(("Type", "forward"));
        element.Add(new XElement(Space + "ForwardConfig", List("TargetGroups", ((ForwardAction)action).Groups.Select(group =>
            Member(("TargetGroupArn", group.Arn), ("Weight", group.Weight))))));
        return element;
    }

    private static XElement Group(TargetGroup group)
    {
        var element = Member(
            ("TargetGroupArn", group.Arn), ("TargetGroupName", group.Name), ("Port", group.Port), ("HealthCheckPath", group.Health.Path),
            ("HealthCheckPort", "traffic-port"), ("HealthCheckIntervalSeconds", group.Health.Interval.TotalSeconds),
            ("HealthCheckTimeoutSeconds", Math.Ceiling(group.Health.Timeout.TotalSeconds)),
            ("HealthyThresholdCount", group.Health.HealthyThreshold), ("UnhealthyThresholdCount", group.Health.UnhealthyThreshold));
        element.Add(new XElement(Space + "Matcher", new XElement(Space + "HttpCode", group.Health.Matcher)));
        return element;
    }

    private static XElement List(string name, IEnumerable<XElement> members) => new(Space + name, members);

    private static XElement Member(params (string Name, object Value)[] fields) =>
        new(Space + "member", fields.Select(field => new XElement(Space + field.Name, Convert.ToString(field.Value, CultureInfo.InvariantCulture))));
}
