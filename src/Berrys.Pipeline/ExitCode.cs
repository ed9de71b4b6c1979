namespace Berrys.Pipeline;

/// <summary>What a run ends with: a public contract for scripts (docs/command-line.md).</summary>
public enum ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    Done = 0,

    /// <summary>A check, test or deployment step failed.</summary>
    Failed = 1,

    /// <summary>Wrong usage or configuration.</summary>
    Usage = 2,

    /// <summary>A prerequisite is missing.</summary>
    MissingPrerequisite = 3,

    /// <summary>A gate refused.</summary>
    Refused = 4,

    /// <summary>The environment is locked.</summary>
    Locked = 5,

    /// <summary>The deployment failed and the environment is whole again on the old release.</summary>
    RolledBack = 6,

    /// <summary>The deployment failed and so did, or is unfinished, its rollback: a person is needed.</summary>
    RollbackFailed = 7,

    /// <summary>The run was cancelled.</summary>
    Cancelled = 130,
}
