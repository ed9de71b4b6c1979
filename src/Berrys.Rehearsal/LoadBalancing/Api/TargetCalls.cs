using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Api;

/// <summary>Answers the calls about targets.</summary>
/// <param name="balancer">Keeps the targets.</param>
/// <param name="time">Says when a target was deregistered.</param>
internal sealed class TargetCalls(Balancer balancer, TimeProvider time)
{
    private const string Namespace = "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/";

    /// <summary>RegisterTargets.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task<AwsAnswer> RegisterAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var keys = Keys(call, Group(call));
        await balancer.ChangeAsync(balancing => keys.Aggregate(balancing, (state, key) => state.WithTarget(key)), cancellationToken);
        return AwsAnswers.Query(call, Namespace);
    }

    /// <summary>DeregisterTargets; unknown targets are none of AWS's concern either.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task<AwsAnswer> DeregisterAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var keys = Keys(call, Group(call));
        var now = time.GetUtcNow();
        await balancer.ChangeAsync(balancing => keys.Aggregate(balancing, (state, key) => state.WithoutTarget(key, now)), cancellationToken);
        return AwsAnswers.Query(call, Namespace);
    }

    /// <summary>DescribeTargetHealth.</summary>
    /// <param name="call">The call.</param>
    public AwsAnswer Describe(AwsCall call)
    {
        var group = Group(call);
        var balancing = balancer.Current;
        var asked = Keys(call, group);
        var keys = asked.Count > 0 ? asked : [.. balancing.TargetsOf(group.Arn).Select(target => target.Key)];
        return AwsAnswers.Query(call, Namespace, new XElement("TargetHealthDescriptions", keys.Select(key => Description(key, group, balancing))));
    }

    private static XElement Description(TargetKey key, TargetGroup group, Balancing balancing)
    {
        var health = balancing.HealthOf(key);
        return new(
            "member",
            new XElement("Target", new XElement("Id", key.Address.Address.ToString()), new XElement("Port", key.Address.Port)),
            new XElement("HealthCheckPort", group.Health.Port ?? key.Address.Port),
            new XElement(
                "TargetHealth",
                new XElement("State", health.State.ToString().ToLowerInvariant()),
                health.Reason is null ? null : new XElement("Reason", health.Reason),
                health.Description is null ? null : new XElement("Description", health.Description)));
    }

    private TargetGroup Group(AwsCall call)
    {
        var arn = (string?)call.Parameters["TargetGroupArn"] ?? throw new AwsException("ValidationError", "A target group ARN must be specified");
        return balancer.Current.Known.Group(arn) ?? throw new AwsException("TargetGroupNotFound", $"One or more target groups not found: {arn}");
    }

    private static IReadOnlyList<TargetKey> Keys(AwsCall call, TargetGroup group) =>
        call.Parameters["Targets"] is JsonArray targets ? [.. targets.OfType<JsonObject>().Select(target => Key(target, group))] : [];

    private static TargetKey Key(JsonObject target, TargetGroup group)
    {
        var id = (string?)target["Id"] ?? "";
        if (!IPAddress.TryParse(id, out var address))
            throw new AwsException("InvalidTarget", $"The target '{id}' is not an IP address; the rehearsal knows no other targets.");
        var port = int.TryParse((string?)target["Port"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : group.Port;
        return port is > 0 and <= 65535
            ? new(group.Arn, new(address, port))
            : throw new AwsException("ValidationError", $"The target '{id}' needs a port between 1 and 65535.");
    }
}
