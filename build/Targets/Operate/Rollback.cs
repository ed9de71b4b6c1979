using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Running;
using Berrys.Pipeline;
using Berrys.Pipeline.Ledgers;
using Cake.Frosting;

namespace Berrys.Build.Targets.Operate;

/// <summary>Brings an earlier release back; needs no build, no sources and no GitHub.</summary>
/// <param name="connector">Connects to the cloud.</param>
/// <param name="outcome">Gets the closing line.</param>
[TaskName("Rollback")]
[TaskDescription("Brings back the release that ran before, or the one that --release names.")]
[UsesCloud(changes: true)]
public sealed class Rollback(CloudConnector connector, RunOutcome outcome) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var deployment = await Deployment.OpenAsync(connector, context);
        var entries = await deployment.Ledger.ReadAsync(deployment.Plan.Name, context.CancellationToken);
        var current = ReleaseHistory.Current(entries);
        var name = context.Options.Release ?? ReleaseHistory.Previous(entries)?.Release ?? throw new BerrysException(
            ExitCode.Usage,
            current is null ? $"Nothing was deployed to {deployment.Plan.Name} yet." : $"No release ran in {deployment.Plan.Name} before {current.Version}.",
            $"./build.sh --target=Status --environment={deployment.Plan.Name} shows what was deployed.");
        var release = await deployment.Ledger.FindAsync(name, context.CancellationToken);
        context.Print($"Rolling {deployment.Plan.Name} back from {current?.Version ?? "nothing"} to {release.Version}");
        await new RolloutRun(context, deployment, "Rollback").RunAsync(release, LedgerEvent.RolledBack);
        outcome.ClosingLine = $"URL: http://{(await deployment.AddressesAsync(context.CancellationToken)).Public}";
    }
}
