using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Ledgers;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Reporting;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Build.Deploying;

/// <summary>Brings a release to an environment, and records it in the ledger and in the run's summary.</summary>
/// <param name="context">The run.</param>
/// <param name="deployment">The environment.</param>
/// <param name="target">The target that does it.</param>
public sealed class RolloutRun(PipelineContext context, Deployment deployment, string target)
{
    /// <summary>Brings it.</summary>
    /// <param name="release">The release.</param>
    /// <param name="success">What to record when it succeeds.</param>
    /// <returns>A task that ends when the release serves.</returns>
    /// <exception cref="BerrysException">It failed; see <see cref="RolloutExecutor.RunAsync"/>.</exception>
    public async Task RunAsync(Release release, LedgerEvent success)
    {
        var token = context.CancellationToken;
        var ledger = deployment.Ledger;
        await ledger.KeepAsync(release, token);
        context.Print($"Release {release.Version} ({release.Id[..12]}) to {deployment.Plan.Name}: {release.Images.Count} services, blue-green");
        using var client = ProbeClient.Make();
        var timings = new RolloutTimings();
        var probe = new HttpServiceProbe(client, deployment.Plan, await deployment.AddressesAsync(token));
        var performer = new StepPerformer(deployment.Fleet, probe, timings, context.Print, TimeProvider.System);
        var executor = new RolloutExecutor(deployment.Fleet, performer, timings, context.Print, TimeProvider.System);
        var startedAt = TimeProvider.System.GetUtcNow();
        try
        {
            // Recorded whatever happens afterwards, for it is what runs.
            var outcomes = await executor.RunAsync(
                release, () => ledger.AppendAsync(success, deployment.Plan.Name, release, CancellationToken.None), token);
            foreach (var outcome in outcomes)
                context.Record.Add(Result(outcome, startedAt));
        }
        catch (BerrysException error) when (error.ExitCode is ExitCode.RolledBack or ExitCode.RollbackFailed)
        {
            await ledger.AppendAsync(LedgerEvent.Failed, deployment.Plan.Name, release, CancellationToken.None, error.Message);
            throw;
        }
    }

    private StepResult Result(ServiceOutcome outcome, DateTimeOffset startedAt) => new(
        target,
        outcome.Service,
        StepStatus.Passed,
        outcome.Changed ? CacheStatus.Miss : CacheStatus.Hit,
        startedAt,
        outcome.Duration,
        outcome.Changed ? null : "runs already",
        RepeatCommand.For(target, null, context.Options.Workspace));
}
