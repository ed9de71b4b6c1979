namespace Cake.Parallel;

/// <summary>How a task of a run ended.</summary>
public enum TaskOutcome
{
    /// <summary>It did its work.</summary>
    Passed,

    /// <summary>A criterion said that it is not needed.</summary>
    Skipped,

    /// <summary>It failed. Its dependents ran only if it has an error handler that took the error, such as continue on error.</summary>
    Failed,

    /// <summary>The run was cancelled while it was running.</summary>
    Cancelled,
}
