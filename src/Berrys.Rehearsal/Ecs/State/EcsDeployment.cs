namespace Berrys.Rehearsal.Ecs.State;

/// <summary>A deployment of a service.</summary>
/// <param name="Id">Such as <c>ecs-svc/1234567890123456789</c>.</param>
/// <param name="TaskDefinitionArn">What its tasks are made from.</param>
/// <param name="CreatedAt">When it began.</param>
internal sealed record EcsDeployment(string Id, string TaskDefinitionArn, DateTimeOffset CreatedAt)
{
    /// <summary>When it changed last.</summary>
    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>When it was completed, failed or replaced.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How far it is.</summary>
    public RolloutState State { get; init; }

    /// <summary>Why, in AWS's words.</summary>
    public string Reason { get; init; } = $"ECS deployment {Id} in progress.";

    /// <summary>Consecutive failures since it began or a task of it was healthy.</summary>
    public int FailedTasks { get; init; }

    /// <summary>When a task of it failed last.</summary>
    public DateTimeOffset? LastFailureAt { get; init; }

    /// <summary>How many rounds of starts failed one after another; what the back-off grows with.</summary>
    public int FailedRounds { get; init; }

    /// <summary>No task of it is started before.</summary>
    public DateTimeOffset? NextStartAt { get; init; }

    /// <summary>Whether the circuit breaker brought it back.</summary>
    public bool IsRollback { get; init; }
}
