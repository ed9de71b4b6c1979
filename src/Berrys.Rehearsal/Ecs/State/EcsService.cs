using System.Collections.Immutable;
using System.Text.Json;

namespace Berrys.Rehearsal.Ecs.State;

/// <summary>A service. Its first deployment is the primary one.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="ClusterArn">Its cluster.</param>
/// <param name="CreatedAt">When it was created.</param>
internal sealed record EcsService(string Arn, string Name, string ClusterArn, DateTimeOffset CreatedAt) : ITagged
{
    /// <summary>How many events are kept.</summary>
    public const int KeptEvents = 100;

    private const int KeptDeployments = 20;

    /// <summary><c>ACTIVE</c>, <c>DRAINING</c> or <c>INACTIVE</c>.</summary>
    public string Status { get; init; } = "ACTIVE";

    /// <summary>When it became inactive.</summary>
    public DateTimeOffset? InactiveAt { get; init; }

    /// <summary>How many tasks it shall have.</summary>
    public int DesiredCount { get; init; }

    /// <summary>The task definition last asked for or rolled back to.</summary>
    public required string TaskDefinitionArn { get; init; }

    /// <summary>All other members as CreateService and UpdateService gave them, with AWS's defaults.</summary>
    public required JsonElement Members { get; init; }

    /// <summary>How it is deployed.</summary>
    public DeploymentRules Rules { get; init; } = new();

    /// <summary>Where its tasks are registered.</summary>
    public ImmutableArray<EcsTarget> Targets { get; init; } = [];

    /// <summary>Its deployments, the primary one first.</summary>
    public ImmutableArray<EcsDeployment> Deployments { get; init; } = [];

    /// <summary>Deployments that are over, newest first.</summary>
    public ImmutableArray<EcsDeployment> Finished { get; init; } = [];

    /// <summary>The deployment completed last.</summary>
    public EcsDeployment? LastCompleted { get; init; }

    /// <summary>Its events, newest first.</summary>
    public ImmutableArray<EcsEvent> Events { get; init; } = [];

    /// <summary>Whether its steady state has been announced.</summary>
    public bool Steady { get; init; }

    /// <summary>What makes a repeated CreateService the same.</summary>
    public string? ClientToken { get; init; }

    /// <inheritdoc/>
    public JsonElement? Tags { get; init; }

    /// <summary>Adds events.</summary>
    /// <param name="at">When.</param>
    /// <param name="messages">Their texts, oldest first.</param>
    /// <returns>The service with them.</returns>
    public EcsService WithEvents(DateTimeOffset at, IEnumerable<string> messages) => this with
    {
        Events = [.. messages.Select(message => new EcsEvent(Guid.NewGuid().ToString(), at, message)).Reverse().Concat(Events).Take(KeptEvents)],
    };

    /// <summary>Puts a new deployment before the others.</summary>
    /// <param name="deployment">It.</param>
    /// <returns>The service with it.</returns>
    public EcsService WithPrimary(EcsDeployment deployment) => this with
    {
        Deployments = Deployments.Insert(0, deployment),
        TaskDefinitionArn = deployment.TaskDefinitionArn,
        Steady = false,
    };

    /// <summary>Takes deployments out of the list and remembers them.</summary>
    /// <param name="over">Those that are over.</param>
    /// <param name="at">When.</param>
    /// <returns>The service without them.</returns>
    public EcsService Without(IReadOnlyCollection<EcsDeployment> over, DateTimeOffset at) => over.Count == 0 ? this : this with
    {
        Deployments = Deployments.RemoveRange(over),
        Finished = [.. over.Select(deployment => deployment with { FinishedAt = deployment.FinishedAt ?? at }).Concat(Finished).Take(KeptDeployments)],
    };
}
