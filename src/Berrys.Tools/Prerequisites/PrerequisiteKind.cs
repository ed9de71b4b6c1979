namespace Berrys.Tools.Prerequisites;

/// <summary>What kind of thing a prerequisite is.</summary>
public enum PrerequisiteKind
{
    /// <summary>A command on PATH.</summary>
    Command,

    /// <summary>A reachable Docker Engine.</summary>
    DockerEngine,

    /// <summary>A distribution in the workspace's Python environment, put there by <c>Restore</c>.</summary>
    PythonDistribution,
}
