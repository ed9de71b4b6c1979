using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>Works out the container of a container definition.</summary>
internal static class ContainerPlanner
{
    /// <summary>The label that names a task's ARN.</summary>
    public const string TaskLabel = "berrys.task";

    /// <summary>The label that names the container in its task definition.</summary>
    public const string ContainerLabel = "berrys.container";

    private const long MiB = 1024 * 1024;
    private const long NanosPerUnit = 1_000_000_000 / 1024;

    /// <summary>Plans it.</summary>
    /// <param name="settings">The rehearsal.</param>
    /// <param name="task">The task.</param>
    /// <param name="definition">Its task definition.</param>
    /// <param name="spec">The container, overrides applied.</param>
    /// <param name="secrets">The values of its secrets by variable.</param>
    /// <returns>The container, without what is only known when it is made: its network and host names.</returns>
    public static ContainerPlan Plan(
        RehearsalSettings settings,
        EcsTask task,
        EcsTaskDefinition definition,
        ContainerSpec spec,
        IReadOnlyDictionary<string, string> secrets)
    {
        var region = task.Arn.Split(':')[3];
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["AWS_REGION"] = region, ["AWS_DEFAULT_REGION"] = region };
        foreach (var (name, value) in spec.Environment)
            environment[name] = value ?? "";
        foreach (var (name, value) in secrets)
            environment[name] = value;

        var units = spec.Cpu > 0 ? spec.Cpu : NumberOf(task.Overrides, "cpu") ?? NumberOf(definition.Members, "cpu") ?? 0;
        // Without a limit of its own a container is held by its task's.
        var memory = spec.Memory ?? NumberOf(task.Overrides, "memory") ?? NumberOf(definition.Members, "memory") ?? 0;
        return new ContainerPlan(NameOf(settings, task, definition, spec), spec)
        {
            Environment = [.. environment.Select(pair => $"{pair.Key}={pair.Value}")],
            Labels = LabelsOf(settings, task, spec),
            NanoCpus = units * NanosPerUnit,
            MemoryBytes = memory * MiB,
            ReservationBytes = (spec.MemoryReservation ?? 0) * MiB,
        };
    }

    private static string NameOf(RehearsalSettings settings, EcsTask task, EcsTaskDefinition definition, ContainerSpec spec) =>
        settings.DockerName(string.Create(CultureInfo.InvariantCulture, $"{definition.Family}-{definition.Revision}-{task.Id[..8]}-{spec.Name}").ToLowerInvariant());

    private static ImmutableDictionary<string, string> LabelsOf(RehearsalSettings settings, EcsTask task, ContainerSpec spec)
    {
        var workspace = settings.DockerLabel.Split('=', 2);
        var labels = (spec.DockerLabels ?? ImmutableDictionary<string, string>.Empty)
            .SetItem(workspace[0], workspace[1])
            .SetItem("berrys.rehearsal", "1")
            .SetItem(TaskLabel, task.Arn)
            .SetItem(ContainerLabel, spec.Name);
        return task.ServiceArn is null ? labels : labels.SetItem("berrys.service", task.ServiceArn[(task.ServiceArn.LastIndexOf('/') + 1)..]);
    }

    private static int? NumberOf(JsonElement? members, string name) =>
        members is { } given && given.TryGetProperty(name, out var value) && int.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
