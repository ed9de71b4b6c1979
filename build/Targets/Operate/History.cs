using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Running;
using Berrys.Pipeline;
using Berrys.Pipeline.Ledgers;
using Cake.Frosting;

namespace Berrys.Build.Targets.Operate;

/// <summary>Shows what was released, deployed and rolled back, when and by whom.</summary>
/// <param name="connector">Connects to the cloud.</param>
/// <param name="rehearsal">Knows whether there is a rehearsal.</param>
/// <param name="outcome">Gets the entries for other programs.</param>
[TaskName("History")]
[TaskDescription("Shows the ledger: what was released, validated, deployed and rolled back, when, by whom and from where.")]
[UsesCloud(changes: false, Starts = false)]
public sealed class History(CloudConnector connector, RehearsalProcess rehearsal, RunOutcome outcome) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var token = context.CancellationToken;
        var entries = await ReadAsync(context, token);
        if (context.Options.IsEnvironmentGiven)
            entries = [.. entries.Where(entry => entry.Environment is null || entry.Environment == context.Options.Environment)];
        outcome.Document = LedgerEntryJson.WriteAll(entries);
        if (entries.Count == 0)
        {
            context.Print("Nothing was released or deployed yet; ./build.sh --target=DeployStaging does both");
            return;
        }

        foreach (var line in LedgerTable.Lines(entries))
            context.Print(line);
    }

    // Looking back starts nothing: without a rehearsal there is no history of one.
    private async Task<IReadOnlyList<LedgerEntry>> ReadAsync(PipelineContext context, CancellationToken token)
    {
        if (DeploymentLedger.FolderOf(context) is { } folder)
            return await DeploymentLedger.Open(folder).ReadAsync(null, token);
        if (connector.Chosen == CloudPreference.Rehearsal && !await rehearsal.IsReadyAsync(token))
        {
            return Directory.Exists(rehearsal.State)
                ? throw new BerrysException(ExitCode.MissingPrerequisite, "The ledger is in the rehearsal, which does not run.", "./build.sh --target=RehearsalUp starts it.")
                : [];
        }

        return await DeploymentLedger.Open(context, await connector.ConnectAsync(context.Print, token)).ReadAsync(null, token);
    }
}
