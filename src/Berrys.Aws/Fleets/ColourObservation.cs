using Amazon.ECS.Model;
using Berrys.Aws.Environments;
using Berrys.Pipeline;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Aws.Fleets;

/// <summary>What the answers of ECS and the load balancer say of a colour.</summary>
internal static class ColourObservation
{
    /// <summary>Reads the answers.</summary>
    /// <param name="service">The ECS service.</param>
    /// <param name="definition">Its task definition.</param>
    /// <param name="healthyTargets">How many of its targets are healthy.</param>
    /// <param name="weight">Its share of the traffic in percent.</param>
    /// <returns>The colour.</returns>
    public static ColourState Of(Service service, TaskDefinition definition, int healthyTargets, int weight)
    {
        var deployments = service.Deployments ?? [];
        var primary = deployments.FirstOrDefault(deployment => deployment.Status == "PRIMARY");
        // While tasks of an earlier deployment run, a healthy target may be one of theirs.
        var isAlone = deployments.Where(deployment => deployment != primary).All(deployment => (deployment.RunningCount ?? 0) == 0);
        var running = primary?.RunningCount ?? 0;
        return new ColourState
        {
            Identity = RevisionTaskDefinition.Label(definition, TaskLabels.Identity),
            Version = RevisionTaskDefinition.Label(definition, TaskLabels.Version),
            Desired = service.DesiredCount ?? 0,
            Running = running,
            Healthy = isAlone ? Math.Min(running, healthyTargets) : 0,
            Weight = weight,
            Failure = primary?.RolloutState == "FAILED" ? primary.RolloutStateReason ?? "the deployment failed" : null,
        };
    }

    /// <summary>The error for a service that is not there.</summary>
    /// <param name="names">The environment's names.</param>
    /// <param name="name">The ECS service.</param>
    /// <returns>The error (exit code 1).</returns>
    public static BerrysException Missing(ResourceNames names, string name) => new(
        ExitCode.Failed,
        $"The cluster {names.Cluster} has no service {name}.",
        $"./build.sh --target=Provision --environment={names.Environment} makes what is missing.");
}
