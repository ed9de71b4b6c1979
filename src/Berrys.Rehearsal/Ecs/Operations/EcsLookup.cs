using System.Globalization;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>Finds what calls name: by ARN or by name.</summary>
/// <param name="store">ECS's state.</param>
internal sealed class EcsLookup(EcsStore store)
{
    /// <summary>The ARN of a cluster, whether it is there or not.</summary>
    /// <param name="region">The call's region.</param>
    /// <param name="name">ARN or name; <see langword="null"/> for <c>default</c>.</param>
    /// <returns>The ARN.</returns>
    public static string ClusterArn(string region, string? name) => $"{EcsArn.Prefix(region)}:cluster/{EcsArn.Last(name ?? "default")}";

    /// <summary>The call's cluster.</summary>
    /// <param name="request">The call.</param>
    /// <returns>It.</returns>
    /// <exception cref="AwsException">There is none.</exception>
    public EcsCluster Cluster(EcsRequest request) =>
        store.Clusters.Find(ClusterArn(request.Region, request.Text("cluster"))) is { Status: "ACTIVE" } cluster
            ? cluster
            : throw new AwsException("ClusterNotFoundException", "Cluster not found.");

    /// <summary>The ARN of an object in a cluster, whether it is there or not.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="kind"><c>service</c> or <c>task</c>.</param>
    /// <param name="nameOrArn">Name, id or ARN.</param>
    /// <returns>The ARN.</returns>
    public static string ArnIn(EcsCluster cluster, string kind, string nameOrArn) => nameOrArn.StartsWith("arn:", StringComparison.Ordinal)
        ? nameOrArn
        : $"{EcsArn.Split(cluster.Arn).Prefix}:{kind}/{cluster.Name}/{nameOrArn}";

    /// <summary>The call's service, which is active.</summary>
    /// <param name="request">The call.</param>
    /// <returns>It.</returns>
    /// <exception cref="AwsException">There is none, or it is not active.</exception>
    public EcsService ActiveService(EcsRequest request) => Service(request) is { Status: "ACTIVE" } service
        ? service
        : throw new AwsException("ServiceNotActiveException", "Service was not ACTIVE.");

    /// <summary>The call's service.</summary>
    /// <param name="request">The call.</param>
    /// <returns>It.</returns>
    /// <exception cref="AwsException">There is none.</exception>
    public EcsService Service(EcsRequest request) =>
        store.Services.Find(ArnIn(Cluster(request), "service", request.RequiredText("service")))
        ?? throw new AwsException("ServiceNotFoundException", "Service not found.");

    /// <summary>A task definition by family, family:revision or ARN.</summary>
    /// <param name="region">The call's region.</param>
    /// <param name="reference">The reference; a family alone means its latest active revision.</param>
    /// <returns>It, or <see langword="null"/>.</returns>
    public EcsTaskDefinition? TaskDefinition(string region, string reference)
    {
        var name = EcsArn.Last(reference);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return Revisions(region, name).LastOrDefault(item => item.Status == "ACTIVE");
        return int.TryParse(name[(colon + 1)..], CultureInfo.InvariantCulture, out var revision)
            ? store.TaskDefinitions.Find(TaskDefinitionArn(region, name[..colon], revision))
            : null;
    }

    /// <summary>An active task definition to start tasks from.</summary>
    /// <param name="request">The call.</param>
    /// <param name="reference">The reference.</param>
    /// <returns>It.</returns>
    /// <exception cref="AwsException">There is none, or it is not active.</exception>
    public EcsTaskDefinition UsableTaskDefinition(EcsRequest request, string reference) => TaskDefinition(request.Region, reference) switch
    {
        null => throw new AwsException("ClientException", "TaskDefinition not found."),
        { Status: not "ACTIVE" } => throw new AwsException("ClientException", "TaskDefinition is inactive"),
        var found => found,
    };

    /// <summary>All revisions of a family.</summary>
    /// <param name="region">The region.</param>
    /// <param name="family">The family.</param>
    /// <returns>Them, oldest first.</returns>
    public IEnumerable<EcsTaskDefinition> Revisions(string region, string family)
    {
        var prefix = $"{EcsArn.Prefix(region)}:task-definition/{family}:";
        return store.TaskDefinitions.Items.Values.Where(item => item.Arn.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(item => item.Revision);
    }

    /// <summary>The ARN of a revision.</summary>
    /// <param name="region">The region.</param>
    /// <param name="family">The family.</param>
    /// <param name="revision">The revision.</param>
    /// <returns>The ARN.</returns>
    public static string TaskDefinitionArn(string region, string family, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{EcsArn.Prefix(region)}:task-definition/{family}:{revision}");
}
