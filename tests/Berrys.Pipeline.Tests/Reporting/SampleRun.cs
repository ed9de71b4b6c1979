using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Reporting;

namespace Berrys.Pipeline.Tests.Reporting;

/// <summary>A run in which everything that a report can show has happened.</summary>
internal static class SampleRun
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(1));

    public static RunSummary Run { get; } = new()
    {
        Workspace = "/srv/plattform",
        ExitCode = ExitCode.Failed,
        StartedAt = Start,
        Duration = Seconds(93.4),
        Targets =
        [
            Target("Restore", StepStatus.Passed, 0, 12.25),
            Target("Lint", StepStatus.Failed, 0.01, 2.5),
            Target("UnitTest", StepStatus.Broken, 12.25, 61.5, "Restore"),
            Target("BuildImages", StepStatus.Passed, 0.02, 8.75),
            Target("IntegrationTest", StepStatus.Failed, 8.77, 19.6, "BuildImages") with { Reason = "\u001b[31mtest exited with 1\u001b[0m:\n  FAILED tests/integration/test_all.py::test_flow" },
            Target("Migrate", StepStatus.Cancelled, 73.75, 1.5),
            new TargetResult("Verify", StepStatus.Skipped, null, TimeSpan.Zero) { Dependencies = ["Lint", "UnitTest", "IntegrationTest"], Reason = "Lint failed" },
        ],
        Steps =
        [
            Step("UnitTest", "api-gateway", StepStatus.Passed, CacheStatus.Hit, 12.3, 0.004),
            Step("UnitTest", "shared/models", StepStatus.Broken, CacheStatus.Miss, 12.3, 61.4) with { Reason = "pytest was ended by signal 9 while it read tests/unit/test_models.py, after which nothing more was heard of it", Repeat = "./build.sh --target=UnitTest --services=shared/models --workspace=/srv/plattform" },
            Step("Lint", "prüfung der dinge mit einem sehr langen namen", StepStatus.Passed, CacheStatus.Off, 0.5, 1.99),
            Step("Lint", "billing service", StepStatus.Failed, CacheStatus.Off, 0.01, 0.4) with { Reason = "app/main.py:3:1: F401 'os' imported but unused" },
            Step("Lint", "api-gateway", StepStatus.Passed, CacheStatus.Off, 0.01, 0.49),
            Step("BuildImages", "api-gateway", StepStatus.Passed, CacheStatus.Miss, 0.02, 8.75),
            Step("BuildImages", "billing service", StepStatus.Skipped, CacheStatus.Off, 0.02, 0) with { Reason = "it has no Dockerfile" },
        ],
    };

    public static TargetResult Target(string name, StepStatus status, double start, double duration, params string[] dependencies) =>
        new(name, status, Start + Seconds(start), Seconds(duration)) { Dependencies = [.. dependencies] };

    public static StepResult Step(string target, string service, StepStatus status, CacheStatus cache, double start, double duration) =>
        new(target, service, status, cache, Start + Seconds(start), Seconds(duration), null, null);

    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
