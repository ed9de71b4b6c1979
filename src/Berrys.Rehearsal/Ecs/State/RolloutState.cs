namespace Berrys.Rehearsal.Ecs.State;

/// <summary>How far a deployment is.</summary>
internal enum RolloutState
{
    /// <summary>Under way.</summary>
    InProgress,

    /// <summary>All its tasks were healthy and nothing else ran.</summary>
    Completed,

    /// <summary>The circuit breaker ended it.</summary>
    Failed,
}
