using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Rollouts;
using CsCheck;

namespace Berrys.Pipeline.Tests.Rollouts;

public sealed class BlueGreenTests
{
    private static readonly RolloutGoal Goal = new("api", new ReleaseImage("berrys/api", "sha256:new", "sha256:config"), "new", 2);

    private static readonly Gen<ColourState> AnyColour = Gen.Select(
        Gen.Int[0, 2].Select(kind => kind switch { 0 => null, 1 => "old", _ => "new" }), Gen.Int[0, 3], Gen.Int[0, 3],
        (identity, desired, healthy) => new ColourState { Identity = identity, Desired = identity is null ? 0 : desired, Running = healthy, Healthy = Math.Min(healthy, desired) });

    private static readonly Gen<ServiceState> AnyState = Gen.Select(
        AnyColour, AnyColour, Gen.OneOf(Gen.Const(0), Gen.Const(10), Gen.Const(50), Gen.Const(100)),
        (blue, green, weight) => new ServiceState("api", blue with { Weight = weight }, green with { Weight = 100 - weight }));

    [Test]
    public void Every_state_leads_to_the_goal_and_is_never_without_what_served_before() => AnyState.Sample(state =>
    {
        var before = state.Live;
        var progress = RolloutProgress.None;
        for (var round = 0; round < 20; round++)
        {
            var step = BlueGreen.Next(state, Goal, progress);
            if (step is Finished)
            {
                BlueGreen.IsLive(state, Goal).ShouldBeTrue();
                return;
            }

            (state, progress) = Perform(state, progress, step);
            // Whatever served before serves until the goal does.
            if (before is not null)
                state.Live.ShouldNotBeNull();
            if (state.Live is { } live && state[live].Identity == "new" && before is not null)
                state[live].Healthy.ShouldBeGreaterThan(0);
        }

        Assert.Fail($"no end: {state}");
    });

    [Test]
    public void A_service_that_runs_the_goal_needs_nothing_but_a_look() =>
        BlueGreen.Next(new("api", new() { Identity = "new", Desired = 2, Running = 2, Healthy = 2, Weight = 100 }, ColourState.Empty), Goal, RolloutProgress.None)
            .ShouldBe(new VerifyTraffic(Colour.Blue));

    [Test]
    public void Weight_without_tasks_is_not_live() =>
        new ServiceState("api", ColourState.Empty with { Weight = 100 }, ColourState.Empty).Live.ShouldBeNull();

    private static (ServiceState State, RolloutProgress Progress) Perform(ServiceState state, RolloutProgress progress, RolloutStep step) => step switch
    {
        StartColour start => (With(state, start.Colour, now => now with { Identity = "new", Desired = start.Count, Running = 0, Healthy = now.Identity == "new" ? now.Healthy : 0 }), progress),
        AwaitHealthy wait => (With(state, wait.Colour, now => now with { Running = wait.Count, Healthy = Math.Max(now.Healthy, wait.Count) }), progress),
        ProbeColour probe => (state, progress with { Probed = probe.Colour }),
        SecureTraffic secure => (Shift(state, secure.Colour), progress),
        ShiftTraffic shift => (Shift(state, shift.Colour), progress),
        VerifyTraffic => (state, progress with { Verified = true }),
        RetireColour retire => (With(state, retire.Colour, now => now with { Desired = 0, Running = 0, Healthy = 0 }), progress),
        _ => throw new InvalidOperationException($"{step}"),
    };

    private static ServiceState Shift(ServiceState state, Colour colour) =>
        With(With(state, colour, now => now with { Weight = 100 }), colour.Other(), now => now with { Weight = 0 });

    private static ServiceState With(ServiceState state, Colour colour, Func<ColourState, ColourState> change) =>
        colour == Colour.Blue ? state with { Blue = change(state.Blue) } : state with { Green = change(state.Green) };
}
