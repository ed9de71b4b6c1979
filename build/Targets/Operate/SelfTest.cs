using Berrys.Build.Running;
using Berrys.Build.SelfTesting;
using Berrys.Build.Steps;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Prerequisites;
using Cake.Frosting;

namespace Berrys.Build.Targets.Operate;

/// <summary>Tests this repository itself.</summary>
/// <param name="outcome">Gets the closing line.</param>
[TaskName("SelfTest")]
[TaskDescription("Runs this repository's own tests: a quick suite, or everything with --suite=full.")]
[Requires(
    PrerequisiteCatalog.DotNet, PrerequisiteCatalog.Git, PrerequisiteCatalog.Python, PrerequisiteCatalog.Docker,
    PrerequisiteCatalog.DockerEngine, PrerequisiteCatalog.Compose, PrerequisiteCatalog.Mmdebstrap,
    PrerequisiteCatalog.Npm, PrerequisiteCatalog.ShellCheck, PrerequisiteCatalog.Bandit, PrerequisiteCatalog.HAProxy, PrerequisiteCatalog.Registry,
    PrerequisiteCatalog.PostgreSql, PrerequisiteCatalog.Moto, PrerequisiteCatalog.Nginx)]
public sealed class SelfTest(RunOutcome outcome) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var dotnet = await context.Tooling.RequireAsync(PrerequisiteCatalog.DotNet, context.CancellationToken);
        var suite = new TestSuite(context, dotnet);
        try
        {
            await context.Steps.RunAsync([suite.Build()], context.CancellationToken);
            await context.Steps.RunAsync([.. suite.Shards()], context.CancellationToken);
        }
        finally
        {
            var counts = suite.Counts;
            // A suite that could not be built, or a shard that broke, ran no test to count: it must not read as success.
            var broken = context.Record.Steps.Any(step => step.Status is StepStatus.Broken or StepStatus.Failed);
            outcome.ClosingLine = (broken && counts.Failed == 0 ? counts with { Failed = 1 } : counts).ToString();
        }
    }
}
