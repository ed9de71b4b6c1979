using Amazon.ECS.Model;
using Berrys.Aws.Environments;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Rollouts;
using KeyValuePair = Amazon.ECS.Model.KeyValuePair;

namespace Berrys.Aws.Fleets;

/// <summary>The task definition that a rollout runs: the template with the image by digest, and the release told to the service.</summary>
public static class RevisionTaskDefinition
{
    /// <summary>What tells one from another: the image's digest and the template's revision.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="templateArn">The template's ARN, whose end is <c>FAMILY:REVISION</c>.</param>
    /// <returns>The identity.</returns>
    public static string Identity(string digest, string templateArn) => $"{digest} {templateArn[(templateArn.LastIndexOf('/') + 1)..]}";

    /// <summary>Writes the registration.</summary>
    /// <param name="template">The template as it is registered.</param>
    /// <param name="names">The environment's names.</param>
    /// <param name="goal">What the service shall run.</param>
    /// <param name="release">The release.</param>
    /// <param name="repository">The image repository, with the registry's host.</param>
    /// <returns>The registration; everything that the template says and nobody here knows of is kept.</returns>
    public static RegisterTaskDefinitionRequest Of(
        TaskDefinition template, ResourceNames names, RolloutGoal goal, Release release, string repository)
    {
        var containers = template.ContainerDefinitions ?? [];
        var own = containers.FirstOrDefault(container => container.Name == goal.Service) ?? containers[0];
        own.Image = $"{repository}@{goal.Image.Digest}";
        own.Environment =
        [
            .. (own.Environment ?? []).Where(variable => variable.Name?.StartsWith("BERRYS_", StringComparison.Ordinal) != true),
            new KeyValuePair { Name = "BERRYS_RELEASE", Value = release.Version },
            new KeyValuePair { Name = "BERRYS_DIGEST", Value = goal.Image.Digest },
            new KeyValuePair { Name = "BERRYS_COMMIT", Value = release.Commit ?? "unknown" },
        ];
        own.DockerLabels = new(own.DockerLabels ?? [])
        {
            [TaskLabels.Identity] = goal.Identity,
            [TaskLabels.Version] = release.Version,
            [TaskLabels.Release] = release.Id,
        };
        return new RegisterTaskDefinitionRequest
        {
            Family = names.TaskDefinition(goal.Service),
            TaskRoleArn = template.TaskRoleArn,
            ExecutionRoleArn = template.ExecutionRoleArn,
            NetworkMode = template.NetworkMode,
            RequiresCompatibilities = template.RequiresCompatibilities,
            RuntimePlatform = template.RuntimePlatform,
            EphemeralStorage = template.EphemeralStorage,
            Cpu = template.Cpu,
            Memory = template.Memory,
            ContainerDefinitions = containers,
        };
    }

    /// <summary>A label of a task definition.</summary>
    /// <param name="definition">The task definition.</param>
    /// <param name="label">The label.</param>
    /// <returns>Its value, or <see langword="null"/>.</returns>
    internal static string? Label(TaskDefinition definition, string label) =>
        (definition.ContainerDefinitions ?? [])
            .Select(container => container.DockerLabels?.GetValueOrDefault(label))
            .FirstOrDefault(value => value is not null);
}
