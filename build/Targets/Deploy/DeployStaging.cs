using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Releasing;
using Berrys.Build.Running;
using Berrys.Pipeline.Ledgers;
using Cake.Frosting;

namespace Berrys.Build.Targets.Deploy;

/// <summary>Takes the workspace from its sources to a tested deployment in staging.</summary>
/// <param name="connector">Connects to the cloud.</param>
/// <param name="outcome">Gets the closing line.</param>
[TaskName("DeployStaging")]
[TaskDescription("Verifies, scans, publishes, provisions, rolls out and tests, in this order; ends with the URL.")]
[IsDependentOn(typeof(Verify.Verify))]
[IsDependentOn(typeof(Publish.Publish))]
[IsDependentOn(typeof(Provision))]
[IsDependentOn(typeof(Rollout))]
[IsDependentOn(typeof(SmokeTest))]
[IsDependentOn(typeof(EndToEndTest))]
[UsesCloud(changes: true)]
[FollowsBranchPolicy(deploys: true)]
public sealed class DeployStaging(CloudConnector connector, RunOutcome outcome) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var deployment = await Deployment.OpenAsync(connector, context);
        var addresses = await deployment.AddressesAsync(context.CancellationToken);
        var release = await new ReleaseFile(context).ReadAsync(deployment);
        await deployment.Ledger.AppendAsync(LedgerEvent.Validated, deployment.Plan.Name, release, context.CancellationToken);
        outcome.ClosingLine = $"URL: http://{addresses.Public}";
    }
}
