using System.Collections.Immutable;
using System.Net;
using System.Text.Json;

namespace Berrys.Rehearsal.Ecs.State;

/// <summary>A task.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="ClusterArn">Its cluster.</param>
/// <param name="TaskDefinitionArn">What it is made from.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record EcsTask(string Arn, string ClusterArn, string TaskDefinitionArn, DateTimeOffset CreatedAt) : ITagged
{
    /// <summary>Its id: 32 hexadecimal digits.</summary>
    public string Id => Arn[(Arn.LastIndexOf('/') + 1)..];

    /// <summary><c>service:NAME</c>, <c>family:NAME</c> or what RunTask says.</summary>
    public required string Group { get; init; }

    /// <summary>Who started it: a deployment's id, or what RunTask says.</summary>
    public string? StartedBy { get; init; }

    /// <summary>Its service.</summary>
    public string? ServiceArn { get; init; }

    /// <summary>Its state.</summary>
    public TaskPhase Phase { get; init; } = TaskPhase.Provisioning;

    /// <summary>Whether it shall end or has ended.</summary>
    public bool StopWanted { get; init; }

    /// <summary>When the pull of its images began.</summary>
    public DateTimeOffset? PullStartedAt { get; init; }

    /// <summary>When the pull of its images ended.</summary>
    public DateTimeOffset? PullStoppedAt { get; init; }

    /// <summary>When it was running.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it began to end.</summary>
    public DateTimeOffset? StoppingAt { get; init; }

    /// <summary>When its containers had ended.</summary>
    public DateTimeOffset? ExecutionStoppedAt { get; init; }

    /// <summary>When it was over.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>What kind of end it had.</summary>
    public string? StopCode { get; init; }

    /// <summary>Why it ended.</summary>
    public string? StoppedReason { get; init; }

    /// <summary>Its address in the workspace's network.</summary>
    public string? Address { get; init; }

    /// <summary>Its containers in the order of the task definition.</summary>
    public ImmutableArray<EcsContainer> Containers { get; init; } = [];

    /// <summary>Where it is registered while it runs.</summary>
    public ImmutableArray<EcsTarget> Targets { get; init; } = [];

    /// <summary>RunTask's overrides.</summary>
    public JsonElement? Overrides { get; init; }

    /// <summary>launchType, platformVersion, enableExecuteCommand, subnetId, cpu, memory: what is only given back.</summary>
    public JsonElement Members { get; init; }

    /// <summary>Whether its failure has been counted.</summary>
    public bool Accounted { get; init; }

    /// <summary>What makes a repeated RunTask the same.</summary>
    public string? ClientToken { get; init; }

    /// <inheritdoc/>
    public JsonElement? Tags { get; init; }

    /// <summary>Changes one container.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="change">The change.</param>
    /// <returns>The task with it.</returns>
    public EcsTask With(string name, Func<EcsContainer, EcsContainer> change) => this with
    {
        Containers = [.. Containers.Select(container => container.Name == name ? change(container) : container)],
    };

    /// <summary>Where a target of it listens.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Address and port, or <see langword="null"/> while it has no address.</returns>
    public IPEndPoint? EndPointOf(EcsTarget target) => Address is null ? null : new IPEndPoint(IPAddress.Parse(Address), target.ContainerPort);
}
