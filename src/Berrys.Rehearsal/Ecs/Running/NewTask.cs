using System.Collections.Immutable;
using System.Text.Json;
using Berrys.Rehearsal.Ecs.Containers;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>Makes the record of a task from its task definition.</summary>
internal static class NewTask
{
    /// <summary>Makes it.</summary>
    /// <param name="clusterArn">Its cluster.</param>
    /// <param name="definition">Its task definition.</param>
    /// <param name="group">Its group.</param>
    /// <param name="members">launchType, platformVersion and what else is only given back.</param>
    /// <param name="now">The time.</param>
    /// <returns>The task, provisioning.</returns>
    public static EcsTask Of(string clusterArn, EcsTaskDefinition definition, string group, JsonElement members, DateTimeOffset now)
    {
        var id = Guid.NewGuid().ToString("N");
        var (prefix, cluster) = EcsArn.Split(clusterArn);
        return new EcsTask($"{prefix}:task/{cluster}/{id}", clusterArn, definition.Arn, now)
        {
            Group = group,
            Members = members,
            Containers = ContainersOf($"{prefix}:container/{cluster}/{id}", definition),
        };
    }

    private static ImmutableArray<EcsContainer> ContainersOf(string arn, EcsTaskDefinition definition) =>
    [
        .. ContainerSpec.ReadAll(definition.Members).Select(spec => new EcsContainer(spec.Name, spec.Image, $"{arn}/{Guid.NewGuid()}")
        {
            Essential = spec.Essential,
            Checked = spec.HealthCheck is not null,
        }),
    ];
}
