using System.Collections.Immutable;
using System.Text.Json;

namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>What of a container definition decides how its container is run. Names as in the API.</summary>
internal sealed record ContainerSpec
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>The container's name.</summary>
    public required string Name { get; init; }

    /// <summary>The image's reference.</summary>
    public required string Image { get; init; }

    /// <summary>CPU units, 1,024 of which are one core; 0 for no limit.</summary>
    public int Cpu { get; init; }

    /// <summary>The hard limit, MiB.</summary>
    public int? Memory { get; init; }

    /// <summary>The soft limit, MiB.</summary>
    public int? MemoryReservation { get; init; }

    /// <summary>Whether the task ends with it.</summary>
    public bool Essential { get; init; } = true;

    /// <summary>In place of the image's entry point.</summary>
    public ImmutableArray<string>? EntryPoint { get; init; }

    /// <summary>In place of the image's command.</summary>
    public ImmutableArray<string>? Command { get; init; }

    /// <summary>The environment.</summary>
    public ImmutableArray<NameAndValue> Environment { get; init; } = [];

    /// <summary>Variables whose values are secrets.</summary>
    public ImmutableArray<SecretReference> Secrets { get; init; } = [];

    /// <summary>What must be so before it is started.</summary>
    public ImmutableArray<Dependency> DependsOn { get; init; } = [];

    /// <summary>Seconds between SIGTERM and SIGKILL.</summary>
    public int? StopTimeout { get; init; }

    /// <summary>The user, as <c>docker run --user</c> takes it.</summary>
    public string? User { get; init; }

    /// <summary>The working directory.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Whether it cannot write to its own file system.</summary>
    public bool? ReadonlyRootFilesystem { get; init; }

    /// <summary>Labels of the container.</summary>
    public ImmutableDictionary<string, string>? DockerLabels { get; init; }

    /// <summary>Resource limits.</summary>
    public ImmutableArray<UlimitSpec> Ulimits { get; init; } = [];

    /// <summary>Where its output goes.</summary>
    public LogSpec? LogConfiguration { get; init; }

    /// <summary>Its health check.</summary>
    public HealthCheckSpec? HealthCheck { get; init; }

    /// <summary>Linux's own.</summary>
    public LinuxSpec? LinuxParameters { get; init; }

    /// <summary>Reads the container definitions of a task definition.</summary>
    /// <param name="taskDefinition">The task definition's members.</param>
    /// <returns>Its containers.</returns>
    public static ImmutableArray<ContainerSpec> ReadAll(JsonElement taskDefinition) =>
        [.. taskDefinition.GetProperty("containerDefinitions").Deserialize<ContainerSpec[]>(Format)!];
}

/// <summary>A variable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
internal sealed record NameAndValue(string Name, string? Value);

/// <summary>A variable whose value is a secret.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ValueFrom">Where the value is.</param>
internal sealed record SecretReference(string Name, string ValueFrom);

/// <summary>What another container must have reached.</summary>
/// <param name="ContainerName">The other one.</param>
/// <param name="Condition"><c>START</c>, <c>COMPLETE</c>, <c>SUCCESS</c> or <c>HEALTHY</c>.</param>
internal sealed record Dependency(string ContainerName, string Condition);

/// <summary>A resource limit.</summary>
/// <param name="Name">Such as <c>nofile</c>.</param>
/// <param name="SoftLimit">The soft limit.</param>
/// <param name="HardLimit">The hard limit.</param>
internal sealed record UlimitSpec(string Name, long SoftLimit, long HardLimit);

/// <summary>Where output goes.</summary>
/// <param name="LogDriver">Such as <c>awslogs</c>.</param>
/// <param name="Options">Its options.</param>
internal sealed record LogSpec(string LogDriver, ImmutableDictionary<string, string>? Options);

/// <summary>A health check.</summary>
/// <param name="Command"><c>CMD</c> or <c>CMD-SHELL</c> and what follows.</param>
/// <param name="Interval">Seconds; 30 by default.</param>
/// <param name="Timeout">Seconds; 5 by default.</param>
/// <param name="Retries">3 by default.</param>
/// <param name="StartPeriod">Seconds; 0 by default.</param>
internal sealed record HealthCheckSpec(ImmutableArray<string> Command, int? Interval, int? Timeout, int? Retries, int? StartPeriod);

/// <summary>Linux's own settings.</summary>
/// <param name="InitProcessEnabled">Whether an init process forwards signals and reaps.</param>
internal sealed record LinuxSpec(bool? InitProcessEnabled);
