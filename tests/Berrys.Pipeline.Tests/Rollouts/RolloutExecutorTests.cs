using System.Collections.Immutable;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Pipeline.Tests.Rollouts;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RolloutExecutorTests
{
    private readonly SimulatedFleet _fleet = new();
    private readonly List<string> _lines = [];
    private readonly List<string> _served = [];

    [Test]
    public async Task A_first_deployment_brings_up_blue_and_gives_it_the_traffic()
    {
        var outcome = await RunAsync(Release("1", "gateway"));

        outcome.ShouldHaveSingleItem().Changed.ShouldBeTrue();
        _fleet.Calls.ShouldBe(["start gateway blue 2"]);
        _fleet.State("gateway").Live.ShouldBe(Colour.Blue);
    }

    [Test]
    public async Task A_second_release_replaces_only_the_service_that_changed()
    {
        await RunAsync(Release("1", "gateway", "models"));
        _fleet.Calls.Clear();

        var second = Release("1", "gateway", "models");
        second = second with { Version = "2", Images = second.Images.SetItem("models", Image("models", "2")) };
        var outcomes = await RunAsync(second);

        outcomes.Single(outcome => outcome.Service == "gateway").Changed.ShouldBeFalse();
        _fleet.Calls.ShouldBe(["start models green 2", "shift models green", "retire models blue"]);
    }

    [Test]
    public async Task The_same_release_again_does_nothing()
    {
        await RunAsync(Release("1", "gateway"));
        _fleet.Calls.Clear();

        await RunAsync(Release("1", "gateway"));

        _fleet.Calls.ShouldBeEmpty();
    }

    [Test]
    public async Task The_new_version_gets_as_many_tasks_as_the_old_one_has_now()
    {
        await RunAsync(Release("1", "gateway"));
        var scaled = _fleet.State("gateway");
        _fleet.Set(scaled with { Blue = scaled.Blue with { Desired = 5, Running = 5, Healthy = 5 } });
        _fleet.Calls.Clear();

        await RunAsync(Release("2", "gateway"));

        _fleet.Calls.ShouldContain("start gateway green 5");
    }

    [Test]
    public async Task No_traffic_moves_before_every_service_is_ready()
    {
        await RunAsync(Release("1", "a", "b"));
        _fleet.Calls.Clear();

        await RunAsync(Release("2", "a", "b"));

        var calls = _fleet.Calls.ToList();
        calls.FindLastIndex(call => call.StartsWith("start", StringComparison.Ordinal))
            .ShouldBeLessThan(calls.FindIndex(call => call.StartsWith("shift", StringComparison.Ordinal)));
        calls.FindLastIndex(call => call.StartsWith("shift", StringComparison.Ordinal))
            .ShouldBeLessThan(calls.FindIndex(call => call.StartsWith("retire", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Tasks_that_stay_sick_take_the_whole_release_back()
    {
        await RunAsync(Release("1", "a", "b"));
        var before = (_fleet.State("a"), _fleet.State("b"));
        _fleet.Sick = ["b"];

        var error = await Should.ThrowAsync<BerrysException>(() => RunAsync(Release("2", "a", "b")));

        error.ExitCode.ShouldBe(ExitCode.RolledBack);
        error.Message.ShouldContain("b: waited 300 s for green to be healthy: 0 of 2 running, 0 healthy");
        error.Message.ShouldContain("last words of b");
        _fleet.State("a").Blue.ShouldBe(before.Item1.Blue);
        _fleet.State("b").Blue.ShouldBe(before.Item2.Blue);
        _fleet.State("a").Green.Desired.ShouldBe(0);
        _fleet.State("b").Green.Desired.ShouldBe(0);
        _lines.ShouldContain(line => line.StartsWith("b: waiting for green to be healthy: 0 of 2 running", StringComparison.Ordinal));
    }

    [Test]
    public async Task A_reason_of_the_platforms_ends_the_wait_at_once()
    {
        _fleet.Broken = _fleet.Broken.Add("a", "CannotPullContainerError");

        var error = await Should.ThrowAsync<BerrysException>(() => RunAsync(Release("1", "a")));

        error.ExitCode.ShouldBe(ExitCode.RolledBack);
        error.Message.ShouldContain("a: CannotPullContainerError");
        error.Message.ShouldContain("nothing was deployed before");
        _fleet.State("a").Blue.Desired.ShouldBe(0);
    }

    [Test]
    public async Task A_version_that_answers_with_another_digest_gets_no_traffic()
    {
        await RunAsync(Release("1", "a"));
        _fleet.Calls.Clear();
        _fleet.Lying = ["a"];

        var error = await Should.ThrowAsync<BerrysException>(() => RunAsync(Release("2", "a")));

        error.Message.ShouldContain("digest sha256:other answered");
        _fleet.Calls.ShouldNotContain("shift a green");
        _fleet.State("a").Live.ShouldBe(Colour.Blue);
    }

    [Test]
    public async Task Users_who_are_not_answered_by_the_new_version_get_the_old_one_back_before_anything_stops()
    {
        await RunAsync(Release("1", "a"));
        _fleet.Calls.Clear();
        _fleet.Stuck = ["a"];

        var error = await Should.ThrowAsync<BerrysException>(() => RunAsync(Release("2", "a")));

        error.ExitCode.ShouldBe(ExitCode.RolledBack);
        _fleet.Calls.ShouldBe(["start a green 2", "shift a green", "shift a blue", "retire a green"]);
    }

    [Test]
    public async Task Cancelling_takes_everything_back()
    {
        await RunAsync(Release("1", "a"));
        using var source = new CancellationTokenSource();
        _fleet.BeforeChange = call =>
        {
            if (call == "shift a green")
                source.Cancel();
        };

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(Release("2", "a"), source.Token));

        _fleet.State("a").Live.ShouldBe(Colour.Blue);
        _fleet.State("a").Green.Desired.ShouldBe(0);
    }

    [Test]
    public async Task A_failure_while_old_tasks_are_stopped_takes_nothing_back()
    {
        await RunAsync(Release("1", "a", "b"));
        _fleet.BeforeChange = call =>
        {
            if (call == "retire b blue")
                throw new BerrysException(ExitCode.Failed, "b cannot be stopped");
        };

        var error = await Should.ThrowAsync<BerrysException>(() => RunAsync(Release("2", "a", "b")));

        error.ExitCode.ShouldBe(ExitCode.Failed);
        error.Message.ShouldContain("The release 2 serves all traffic");
        _fleet.State("a").Live.ShouldBe(Colour.Green);
        _fleet.State("b").Live.ShouldBe(Colour.Green);
        _served.ShouldBe(["1", "2"]);
    }

    [Test]
    public async Task A_release_that_was_taken_back_never_served()
    {
        _fleet.Broken = _fleet.Broken.Add("a", "CannotPullContainerError");

        await Should.ThrowAsync<BerrysException>(() => RunAsync(Release("1", "a")));

        _served.ShouldBeEmpty();
    }

    [Test]
    public async Task A_rollback_that_fails_says_so()
    {
        await RunAsync(Release("1", "a"));
        _fleet.Stuck = ["a"];
        _fleet.BeforeChange = call =>
        {
            if (call == "shift a blue")
                throw new BerrysException(ExitCode.Failed, "the rule is gone");
        };

        var error = await Should.ThrowAsync<BerrysException>(() => RunAsync(Release("2", "a")));

        error.ExitCode.ShouldBe(ExitCode.RollbackFailed);
        error.Message.ShouldContain("a: the rule is gone");
    }

    private Task<IReadOnlyList<ServiceOutcome>> RunAsync(Release release, CancellationToken cancellationToken = default)
    {
        var time = new ManualTime();
        var timings = new RolloutTimings();
        void Print(string line)
        {
            lock (_lines)
                _lines.Add(line);
        }

        return new RolloutExecutor(_fleet, new StepPerformer(_fleet, _fleet, timings, Print, time), timings, Print, time).RunAsync(release, Served, cancellationToken);

        Task Served()
        {
            _served.Add(release.Version);
            return Task.CompletedTask;
        }
    }

    private static Release Release(string version, params string[] services) => new()
    {
        Version = version,
        Images = services.ToImmutableSortedDictionary(service => service, service => Image(service, version), StringComparer.Ordinal),
    };

    private static ReleaseImage Image(string service, string version) =>
        new($"berrys/{service}", $"sha256:{service}-{version}-0123456789abcdef", $"sha256:config-{service}-{version}");
}
