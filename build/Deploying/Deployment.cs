using Berrys.Aws.Environments;
using Berrys.Aws.Fleets;
using Berrys.Aws.Images;
using Berrys.Build.Clouds;
using Berrys.Pipeline;
using Berrys.Pipeline.Environments;
using Berrys.Pipeline.Ledgers;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Build.Deploying;

/// <summary>One environment of the cloud with all that deploying to it takes.</summary>
/// <param name="Cloud">The cloud.</param>
/// <param name="Plan">The environment.</param>
/// <param name="Provisioner">Makes what releases are brought to.</param>
/// <param name="Images">The registry.</param>
/// <param name="Ledger">What happened.</param>
/// <param name="Fleet">The services.</param>
public sealed record Deployment(
    CloudConnection Cloud, EnvironmentPlan Plan, IProvisioner Provisioner, IImageStore Images, Ledger Ledger, IFleet Fleet)
{
    /// <summary>Connects to the cloud.</summary>
    /// <param name="connector">Connects.</param>
    /// <param name="context">The run.</param>
    /// <returns>The deployment.</returns>
    /// <exception cref="BerrysException">The cloud cannot be reached, or the workspace has nothing to deploy.</exception>
    public static async Task<Deployment> OpenAsync(CloudConnector connector, PipelineContext context)
    {
        var workspace = context.Workspace;
        var plan = EnvironmentPlan.Of(
            context.Options.Environment, workspace, path => Directory.Exists(Path.Combine(workspace.Root, path, "migrations")));
        var cloud = await connector.ConnectAsync(context.Print, context.CancellationToken);
        return new Deployment(
            cloud,
            plan,
            new ApiProvisioner(cloud.Clients, cloud.Account, cloud.Region, NewPassword, context.Print, TimeProvider.System),
            new EcrImageStore(cloud.Clients),
            DeploymentLedger.Open(context, cloud),
            new EcsFleet(cloud.Clients, plan));
    }

    /// <summary>Where the environment is reached from here.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its addresses.</returns>
    public async Task<EnvironmentAddresses> AddressesAsync(CancellationToken cancellationToken) =>
        Cloud.FromHere(await Provisioner.AddressesAsync(Plan.Name, cancellationToken));

    // Only letters and digits, so that it needs no escaping in a URL.
    private static string NewPassword() => System.Security.Cryptography.RandomNumberGenerator.GetString(
        "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", 32);
}
