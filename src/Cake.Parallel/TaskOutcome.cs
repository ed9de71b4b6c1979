namespace Cake.Parallel;

/// <summary>How a task of a run ended.</summary>
public enum TaskOutcome
{
    /// <summary>It did its work, or failed in a way that it handles itself.</summary>
    Passed,

    /// <summary>A criterion said that it is not needed.</summary>
    Skipped,

    /// <summary>It failed, and its dependents did not start.</summary>
    Failed,

    /// <summary>The run was cancelled while it was running.</summary>
    Cancelled,
}
