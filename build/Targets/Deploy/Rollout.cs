using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Releasing;
using Berrys.Build.Steps;
using Berrys.Pipeline.Ledgers;
using Cake.Frosting;

namespace Berrys.Build.Targets.Deploy;

/// <summary>Brings a release to the environment, blue-green.</summary>
/// <param name="connector">Connects to the cloud.</param>
[TaskName("Rollout")]
[TaskDescription("Brings the release to the environment; a failure takes every service back to its old version.")]
[RunsAfter(typeof(Publish.Publish))]
[RunsAfter(typeof(Provision))]
[UsesCloud(changes: true)]
[FollowsBranchPolicy(deploys: true)]
public sealed class Rollout(CloudConnector connector) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var deployment = await Deployment.OpenAsync(connector, context);
        var release = await new ReleaseFile(context).ReadAsync(deployment);
        new BranchGate(context, deployment.Cloud.IsRehearsal).Check(release);
        await new ReleaseCheck(context, deployment).RunAsync(release);
        await new RolloutRun(context, deployment, "Rollout").RunAsync(release, LedgerEvent.Deployed);
    }
}
