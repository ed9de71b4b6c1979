namespace Berrys.Rehearsal.Ecs.Planning;

/// <summary>A task as the planner sees it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="DeploymentId">Its deployment.</param>
/// <param name="State">How it is.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record TaskView(string Arn, string DeploymentId, TaskViewState State, DateTimeOffset CreatedAt)
{
    /// <summary>Why it must be replaced, or <see langword="null"/>.</summary>
    public string? Unhealthy { get; init; }

    /// <summary>Whether it has ended by itself and that has not been counted yet.</summary>
    public bool IsNewFailure { get; init; }

    /// <summary>Whether it is starting or running and nobody has asked it to end.</summary>
    public bool IsLive => State is TaskViewState.Starting or TaskViewState.Running or TaskViewState.Healthy;

    /// <summary>The task's id.</summary>
    public string Id => Arn[(Arn.LastIndexOf('/') + 1)..];
}

/// <summary>How a task is.</summary>
internal enum TaskViewState
{
    /// <summary>Not running yet.</summary>
    Starting,

    /// <summary>Running, but not known to be healthy.</summary>
    Running,

    /// <summary>Running and healthy.</summary>
    Healthy,

    /// <summary>Ending.</summary>
    Stopping,

    /// <summary>Over.</summary>
    Stopped,
}
