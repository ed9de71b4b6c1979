using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Tests.Checks;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StepRunnerTests : IDisposable
{
    private readonly FakeJobPool _pool = new();
    private readonly RunRecord _record = new();
    private readonly ManualClock _clock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly StepRunner _runner;

    public StepRunnerTests() => _runner = new StepRunner(_pool, _record, step => $"repeat {step.Title}", _clock);

    public void Dispose() => _cancellation.Dispose();

    private StepWork Work(string service, double seconds, Func<StepRun> run) => new(
        new()
        {
            Target = "Lint",
            Service = service,
            Command = new() { Executable = "flake8", WorkingDirectory = "/platform" },
            Tool = new("flake8", "flake8", "1"),
        },
        (_, _) =>
        {
            _clock.Pass(seconds);
            return Task.FromResult(run());
        });

    private StepWork Work(string service, Exception error) => Work(service, 1, () => throw error);

    private StepWork Passing(string service) => Work(service, 1, () => new StepRun(Verdict.Passed));

    private Task Run(params StepWork[] steps) => _runner.RunAsync(steps, _cancellation.Token);

    [Test]
    public async Task Records_what_passed()
    {
        await Run(Work("api", 2.5, () => new StepRun(Verdict.Passed, CacheStatus.Hit)), Passing("shared/models"));

        _record.Steps.ShouldBe([
            new("Lint", "api", StepStatus.Passed, CacheStatus.Hit, ManualClock.Start, TimeSpan.FromSeconds(2.5), null, null),
            new("Lint", "shared/models", StepStatus.Passed, CacheStatus.Off, ManualClock.Start.AddSeconds(2.5), TimeSpan.FromSeconds(1), null, null),
        ]);
        _pool.Titles.ShouldBe(["Lint api", "Lint shared/models"]);
    }

    [Test]
    public async Task Runs_the_others_when_one_fails_and_names_all_that_did()
    {
        var error = await Should.ThrowAsync<StepsFailedException>(Run(
            Work("api", 1, () => new StepRun(new Verdict(StepStatus.Failed, "app.py:1: F401"), CacheStatus.Miss)),
            Passing("worker"),
            Work("gateway", 1, () => new StepRun(new Verdict(StepStatus.Broken, "it crashed")))));

        error.Message.ShouldBe("Lint: 2 of 3 did not pass (api, gateway).");
        error.Next.ShouldBe("Run it again: repeat Lint api");
        error.Bad.ShouldBe([_record.Steps[0], _record.Steps[2]]);
        _record.Steps.Select(step => (step.Status, step.Cache, step.Reason, step.Repeat)).ShouldBe([
            (StepStatus.Failed, CacheStatus.Miss, "app.py:1: F401", "repeat Lint api"),
            (StepStatus.Passed, CacheStatus.Off, null, null),
            (StepStatus.Broken, CacheStatus.Off, "it crashed", "repeat Lint gateway"),
        ]);
    }

    [Test]
    public async Task A_skipped_step_is_no_failure()
    {
        await Run(Work("api", 0, () => new StepRun(new Verdict(StepStatus.Skipped, "it has no tests"))));

        _record.Steps.ShouldHaveSingleItem().Reason.ShouldBe("it has no tests");
    }

    private static IEnumerable<TestCaseData<Exception, string>> Errors()
    {
        yield return new(new BerrysException(ExitCode.MissingPrerequisite, "flake8 is not here."), "flake8 is not here.");
        yield return new(new BerrysException(ExitCode.MissingPrerequisite, "flake8 is not here.", "Install it."), "flake8 is not here. Install it.");
        yield return new(new FileNotFoundException("no such file"), "no such file");
        yield return new(new UnauthorizedAccessException("may not be read"), "may not be read");
        yield return new(new OperationCanceledException("given up"), "given up");
    }

    [TestCaseSource(nameof(Errors))]
    public async Task A_tool_that_could_not_do_its_work_is_broken_never_passed(Exception error, string reason)
    {
        await Should.ThrowAsync<StepsFailedException>(Run(Work("api", error), Passing("worker")));

        _record.Steps.Select(step => (step.Service, step.Status, step.Reason)).ShouldBe([("api", StepStatus.Broken, reason), ("worker", StepStatus.Passed, null)]);
    }

    [Test]
    public async Task A_mistake_of_the_program_is_not_hidden()
    {
        await Should.ThrowAsync<InvalidOperationException>(Run(Work("api", new InvalidOperationException("a bug"))));
    }

    [Test]
    public async Task Cancelling_records_what_was_stopped_and_what_never_began()
    {
        var stopped = Work("worker", 3, () =>
        {
            _cancellation.Cancel();
            throw new OperationCanceledException(_cancellation.Token);
        });

        await Should.ThrowAsync<OperationCanceledException>(Run(Passing("api"), stopped, Passing("gateway")));

        _record.Steps.ShouldBe([
            new("Lint", "api", StepStatus.Passed, CacheStatus.Off, ManualClock.Start, TimeSpan.FromSeconds(1), null, null),
            new("Lint", "worker", StepStatus.Cancelled, CacheStatus.Off, ManualClock.Start.AddSeconds(1), TimeSpan.FromSeconds(3), "cancelled", "repeat Lint worker"),
            new("Lint", "gateway", StepStatus.Cancelled, CacheStatus.Off, ManualClock.Start.AddSeconds(4), TimeSpan.Zero, "cancelled", "repeat Lint gateway"),
        ]);
        _pool.Titles.ShouldNotContain("Lint gateway");
    }

    [Test]
    public async Task A_failure_says_more_than_the_cancellation_that_it_caused()
    {
        var failing = Work("api", 1, () =>
        {
            _cancellation.Cancel();
            return new StepRun(new Verdict(StepStatus.Failed, "E999"));
        });

        (await Should.ThrowAsync<StepsFailedException>(Run(failing, Passing("worker")))).Bad.Single().Service.ShouldBe("api");

        _record.Steps.Select(step => (step.Service, step.Status)).ShouldBe([("api", StepStatus.Failed), ("worker", StepStatus.Cancelled)]);
    }

    [Test]
    public async Task Nothing_to_do_is_done()
    {
        await Run();

        _record.Steps.ShouldBeEmpty();
    }
}
