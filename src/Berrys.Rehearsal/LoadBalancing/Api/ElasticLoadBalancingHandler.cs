using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing.Model;
using Berrys.Rehearsal.Upstream;

namespace Berrys.Rehearsal.LoadBalancing.Api;

/// <summary>
/// Elastic Load Balancing, version 2: the simulator keeps load balancers, listeners, rules, target groups and their
/// attributes; HAProxy follows each change before it is answered. Targets are ours.
/// </summary>
/// <param name="upstream">The simulator.</param>
/// <param name="reader">Reads its state.</param>
/// <param name="balancer">Follows it.</param>
/// <param name="targets">Answers the calls about targets.</param>
/// <param name="network">Where load balancers are reached.</param>
internal sealed class ElasticLoadBalancingHandler(
    IUpstream upstream, StateReader reader, Balancer balancer, TargetCalls targets, RehearsalNetwork network) : IAwsHandler, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    private static readonly string[] Changing = ["Create", "Modify", "Delete", "Set"];

    /// <inheritdoc />
    public string Service => StateReader.Service;

    /// <inheritdoc />
    public async Task<AwsAnswer?> HandleAsync(AwsCall call, CancellationToken cancellationToken)
    {
        switch (call.Action)
        {
            case "RegisterTargets":
                return await targets.RegisterAsync(call, cancellationToken);
            case "DeregisterTargets":
                return await targets.DeregisterAsync(call, cancellationToken);
            case "DescribeTargetHealth":
                return targets.Describe(call);
            case "DescribeLoadBalancers":
                return WithPlaces(await upstream.SendAsync(call, cancellationToken));
            case { } action when Changing.Any(verb => action.StartsWith(verb, StringComparison.Ordinal)):
                return await ChangeAsync(call, cancellationToken);
            default:
                return null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private async Task<AwsAnswer> ChangeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        // One at a time, or what was read for an earlier change could be applied after a later one.
        await _one.WaitAsync(cancellationToken);
        try
        {
            ThrowIfFull(call);
            var answer = await upstream.SendAsync(call, cancellationToken);
            // The simulator has changed: HAProxy must follow even when the caller has gone away.
            if (answer.IsSuccess)
                await FollowAsync(call, CancellationToken.None);
            return WithPlaces(answer);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Brings HAProxy to the simulator's state.</summary>
    /// <param name="call">What changed it; the change of rules is read alone, as it comes in the middle of traffic and often.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    private async Task FollowAsync(AwsCall call, CancellationToken cancellationToken)
    {
        if (ListenerOf(call) is not { } listener)
        {
            var known = await reader.ReadAsync(cancellationToken);
            await balancer.ChangeAsync(balancing => balancing.WithKnown(known), cancellationToken);
            return;
        }
        var rules = await reader.ReadRulesAsync(listener, cancellationToken);
        await balancer.ChangeAsync(balancing => balancing.WithKnown(balancing.Known.WithRules(listener, rules)), cancellationToken);
    }

    /// <summary>The listener whose rules a call changed, and nothing else.</summary>
    private static string? ListenerOf(AwsCall call)
    {
        if (call.Action == "CreateRule")
            return (string?)call.Parameters["ListenerArn"];
        // arn:aws:elasticloadbalancing:REGION:ACCOUNT:listener-rule/app/NAME/ID/LISTENER/RULE
        return call.Action is "ModifyRule" or "DeleteRule" && (string?)call.Parameters["RuleArn"] is { } rule && rule.LastIndexOf('/') is > 0 and var end
            ? rule[..end].Replace(":listener-rule/", ":listener/", StringComparison.Ordinal)
            : null;
    }

    private void ThrowIfFull(AwsCall call)
    {
        var slots = balancer.Current.Slots;
        var problem = call.Action switch
        {
            "CreateLoadBalancer" when slots.Listeners.Count >= SlotTable.ListenerSlots => "TooManyLoadBalancers",
            "CreateListener" when slots.Listeners.Count >= SlotTable.ListenerSlots && HasListener(call) => "TooManyListeners",
            "CreateTargetGroup" when slots.Groups.Count >= SlotTable.GroupSlots => "TooManyTargetGroups",
            _ => null,
        };
        if (problem is not null)
            throw new AwsException(
                problem, $"The rehearsal has room for {SlotTable.ListenerSlots} listeners and {SlotTable.GroupSlots} target groups, and all are in use.");
    }

    private bool HasListener(AwsCall call) => balancer.Current.Known.LoadBalancers.Any(known =>
        known.Arn == (string?)call.Parameters["LoadBalancerArn"] && known.Listeners.Length > 0);

    private AwsAnswer WithPlaces(AwsAnswer answer) =>
        answer.IsSuccess && answer.Body.Length > 0
            ? DnsNames.Rewrite(answer, network.HostAddress, balancer.Current.Slots, balancer.Pool.Listeners)
            : answer;
}
