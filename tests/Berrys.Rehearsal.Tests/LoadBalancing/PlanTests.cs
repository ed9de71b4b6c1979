using System.Collections.Immutable;
using System.Net;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing;
using Berrys.Rehearsal.LoadBalancing.Haproxy;
using Berrys.Rehearsal.LoadBalancing.Health;
using Berrys.Rehearsal.LoadBalancing.Model;
using CsCheck;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>What HAProxy is told.</summary>
public sealed class PlanTests
{
    private static readonly ImmutableArray<int> Ports = [.. Enumerable.Range(40000, SlotTable.ListenerSlots)];
    private static readonly IPEndPoint One = new(IPAddress.Parse("10.0.0.1"), 8000);
    private static readonly IPEndPoint Two = new(IPAddress.Parse("10.0.0.2"), 8000);

    private static readonly Gen<BalancerPlan> Plan = Gen.Select(
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 2], Gen.Int[1, 3], Gen.Enum<ServerMode>()).Array[0, 6],
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2]).Array[0, 4],
        (servers, rules) => new BalancerPlan(
            rules.DistinctBy(rule => rule.Item1).ToImmutableSortedDictionary(rule => rule.Item1, rule => ImmutableArray.Create(new RuleEntry("^", $"{rule.Item2}"))),
            servers.DistinctBy(server => (server.Item1, server.Item2)).ToImmutableDictionary(
                server => new ServerName(server.Item1, server.Item2), server => new ServerSetting(new(IPAddress.Parse($"10.0.0.{server.Item3}"), 80), server.Item4))));

    [Test]
    public void Commands_lead_from_any_plan_to_any_other() => Gen.Select(Plan, Plan).Sample((before, after) =>
    {
        var (servers, rules) = (before.Servers, before.Listeners);
        foreach (var command in RuntimeCommands.Between(before, after))
            if (command is SetAddress address)
            {
                var server = servers.GetValueOrDefault(address.Server);
                (server?.Mode ?? ServerMode.Maint).ShouldBe(ServerMode.Maint, "no server in use gets another address");
                servers = servers.SetItem(address.Server, new(address.Address, ServerMode.Maint));
            }
            else if (command is SetMode mode)
                servers = servers.SetItem(mode.Server, servers[mode.Server] with { Mode = mode.Mode });
            else if (command is ReplaceRules replace)
                rules = rules.SetItem(replace.Slot, replace.Entries);
        foreach (var (name, setting) in after.Servers)
            servers[name].ShouldBe(setting);
        servers.Where(server => !after.Servers.ContainsKey(server.Key)).ShouldAllBe(server => server.Value.Mode == ServerMode.Maint);
        foreach (var slot in rules.Keys)
            rules[slot].ShouldBe(after.Listeners.GetValueOrDefault(slot, []));
    });

    [Test]
    public void Nothing_is_told_when_nothing_changes() => Plan.Sample(plan => RuntimeCommands.Between(plan, plan).ShouldBeEmpty());

    [Test]
    public void A_rule_becomes_an_entry_whose_numbers_are_sums_of_weights()
    {
        var plan = BalancerPlan.Of(Known(Samples.Default(Samples.Forward(("a", 10), ("b", 0), ("c", 90)))), Ports);
        plan.Listeners[0].ShouldBe([new(@"^[^\n]*\n[^\n]*\n[^\n]*\n[^\n]*\n[^\n]*\n", "forward|default|100|g0|10|g2|100|g2|100|g2|100|g2|100")]);
    }

    [Test]
    public void Without_any_weight_a_rule_leads_nowhere() =>
        BalancerPlan.Of(Known(Samples.Default(Samples.Forward(("a", 0)))), Ports).Listeners[0].Single().Value.ShouldBe("none|default");

    [Test]
    public void Unhealthy_targets_get_requests_only_when_none_is_healthy()
    {
        var unhealthy = new TargetHealth(TargetState.Unhealthy, "x", "y");
        var both = Known(Samples.Default(Samples.Forward(("a", 1)))).WithTarget(Key(One)).WithTarget(Key(Two));
        Modes(both with { Targets = both.Targets.SetItem(Key(One), new(1, TargetHealth.Healthy)).SetItem(Key(Two), new(2, unhealthy)) })
            .ShouldBe([ServerMode.Ready, ServerMode.Maint]);
        Modes(both with { Targets = both.Targets.SetItem(Key(One), new(1, unhealthy)).SetItem(Key(Two), new(2, unhealthy)) })
            .ShouldBe([ServerMode.Ready, ServerMode.Ready]);
        Modes(both).ShouldBe([ServerMode.Maint, ServerMode.Maint]);
    }

    [Test]
    public void Slots_stay_with_their_owners_and_are_freed_with_them()
    {
        var state = new LoadBalancerState([Samples.Balancer("one"), Samples.Balancer("two").WithListener(443, "HTTPS")], []);
        var first = SlotTable.Empty.For(state);
        first.Listeners.Values.Order().ShouldBe([0, 1, 2]);
        var second = first.For(new([Samples.Balancer("two"), Samples.Balancer("three")], []));
        second.Listeners[Samples.BalancerArn("two")].ShouldBe(first.Listeners[Samples.BalancerArn("two")]);
        second.Listeners.Count.ShouldBe(2);
        // A slot just freed is not used again at once.
        second.Listeners[Samples.BalancerArn("three")].ShouldBe(3);
        var many = Enumerable.Range(0, SlotTable.ListenerSlots + 1).Select(number => Samples.Balancer($"b{number}"));
        Should.Throw<AwsException>(() => SlotTable.Empty.For(new([.. many], []))).Code.ShouldBe("TooManyLoadBalancers");
    }

    [Test]
    public void Host_names_are_those_of_internal_load_balancers_without_wildcards()
    {
        var rules = Samples.Rule(1, Samples.Forward(("a", 1)), Samples.When("host-header", "Users.internal", "*.example.com", "127.0.0.1"));
        var open = Samples.Balancer("open", Samples.Rule(1, Samples.Forward(("a", 1)), Samples.When("host-header", "shop.example.com"))) with { Scheme = "internet-facing" };
        Balancing.Empty.WithKnown(new([Samples.Balancer("inner", rules), open], [])).InternalHostNames().ShouldBe(["users.internal"]);
    }

    private static TargetKey Key(IPEndPoint address) => new(Samples.GroupArn("a"), address);

    private static Balancing Known(params ImmutableArray<Rule> rules) => Balancing.Empty.WithKnown(new(
        [Samples.Balancer("web", rules)], [Samples.Group("a"), Samples.Group("b"), Samples.Group("c")]));

    private static IEnumerable<ServerMode> Modes(Balancing balancing) =>
        BalancerPlan.Of(balancing, Ports).Servers.OrderBy(server => server.Key.Slot).Select(server => server.Value.Mode);
}
