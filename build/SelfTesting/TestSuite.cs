using Berrys.Pipeline.Checks;
using Berrys.Tools.DotNet;

namespace Berrys.Build.SelfTesting;

/// <summary>The steps of SelfTest.</summary>
/// <param name="context">The run.</param>
/// <param name="dotnet">The .NET SDK.</param>
public sealed class TestSuite(PipelineContext context, ToolIdentity dotnet)
{
    private const string Target = "SelfTest";
    // How many samples a property-based test takes where it does not say so itself; the quick suite takes 100.
    private const string FullSamples = "1000";
    private static readonly TimeSpan BuildDeadline = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ShardDeadline = TimeSpan.FromMinutes(30);
    private readonly Lock _lock = new();
    private readonly string _repository = context.Session.Repository;
    // Only the full suite asks for it, and naming the state of the sources reads them all.
    private readonly Lazy<ShardLedger> _ledger = new(() => new ShardLedger(
        Path.Combine(context.Session.Repository, ".berrys", "self-test", SourceState.Of(context.Session.Repository))));

    /// <summary>The tests counted so far.</summary>
    public TestCounts Counts { get; private set; } = TestCounts.None;

    /// <summary>The step that builds everything.</summary>
    /// <returns>The step.</returns>
    public StepWork Build() => Work("build", DotNetCommands.Build(dotnet.Path, Solution, _repository, BuildDeadline), JudgeByExitCode);

    /// <summary>The steps that test: the format, and each shard.</summary>
    /// <returns>The steps, longest first.</returns>
    public IEnumerable<StepWork> Shards()
    {
        foreach (var shard in TestShard.All)
            yield return Work(shard);
        yield return Work("format", DotNetCommands.VerifyFormat(dotnet.Path, Solution, _repository, BuildDeadline), JudgeByExitCode);
    }

    private string Solution => Path.Combine(_repository, "Berrys.Build.sln");

    private StepWork Work(TestShard shard)
    {
        var report = Path.Combine(_repository, "artifacts", "tests", shard.Name + ".trx");
        var project = Path.Combine(_repository, "tests", shard.Project);
        var filter = context.Options.FullSuite ? null : TestShard.QuickFilter;
        var command = DotNetCommands.Test(dotnet.Path, project, filter, report, _repository, ShardDeadline);
        if (context.Options.FullSuite)
            command = command with { Environment = command.Environment.SetItem("CsCheck_Iter", FullSamples) };
        var work = Work(shard.Name, command, result => JudgeTests(shard, report, result));
        return work with
        {
            Run = (step, token) =>
            {
                if (context.Options.FullSuite && _ledger.Value.Find(shard) is { } earlier)
                {
                    Count(earlier);
                    context.Print($"Passed already for these sources: {earlier}");
                    return Task.FromResult(new StepRun(Verdict.Passed, CacheStatus.Hit));
                }

                Directory.CreateDirectory(Path.GetDirectoryName(report)!);
                File.Delete(report);
                return work.Run(step, token);
            },
        };
    }

    private Verdict JudgeTests(TestShard shard, string report, CommandResult result)
    {
        var counts = File.Exists(report) ? TestCounts.Parse(File.ReadAllText(report)) : null;
        if (counts is null)
            return new Verdict(StepStatus.Broken, $"no test report: {result.LastLines.LastOrDefault() ?? "the test runner printed nothing"}");
        Count(counts);
        if (counts.Failed > 0 || result.ExitCode != 0)
            return new Verdict(StepStatus.Failed, $"{counts}: {string.Join(", ", FailedTests.Of(File.ReadAllText(report)))}");
        if (context.Options.FullSuite)
            _ledger.Value.Keep(shard, counts);
        return Verdict.Passed;
    }

    private static Verdict JudgeByExitCode(CommandResult result) => result switch
    {
        { DeadlinePassed: true } => new Verdict(StepStatus.Broken, "its deadline passed"),
        { ExitCode: 0 } => Verdict.Passed,
        _ => new Verdict(StepStatus.Failed, result.LastLines.FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? $"exit code {result.ExitCode}"),
    };

    private StepWork Work(string name, Command command, Func<CommandResult, Verdict> judge) => new(
        new Step { Target = Target, Service = name, Command = command, Tool = dotnet },
        async (step, token) => new StepRun(judge(await context.Commands.RunAsync(step.Command, context.Print, token))));

    private void Count(TestCounts counts)
    {
        lock (_lock)
            Counts = Counts.Plus(counts);
    }
}
