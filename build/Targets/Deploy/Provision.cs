using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Steps;
using Berrys.Pipeline;
using Cake.Frosting;

namespace Berrys.Build.Targets.Deploy;

/// <summary>Makes the environment that releases are brought to.</summary>
/// <param name="connector">Connects to the cloud.</param>
[TaskName("Provision")]
[TaskDescription("Makes what is missing of the environment: cluster, database, load balancers, services.")]
[RunsAfter(typeof(Publish.Publish))]
[UsesCloud(changes: true)]
[FollowsBranchPolicy(deploys: true)]
public sealed class Provision(CloudConnector connector) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var deployment = await Deployment.OpenAsync(connector, context);
        if (!deployment.Cloud.IsRehearsal)
        {
            throw new BerrysException(
                ExitCode.Failed,
                "Environments on AWS are provisioned by Terraform, which this version does not do yet; nothing was changed.",
                "Rehearse the deployment: ./build.sh --target=DeployStaging --cloud=rehearsal");
        }

        await deployment.Provisioner.ProvisionAsync(deployment.Plan, context.CancellationToken);
        var addresses = await deployment.AddressesAsync(context.CancellationToken);
        context.Print($"{deployment.Plan.Name}: {deployment.Plan.Services.Length} services; public http://{addresses.Public}, internal http://{addresses.Internal}");
    }
}
