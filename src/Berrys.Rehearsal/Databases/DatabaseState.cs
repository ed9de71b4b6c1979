namespace Berrys.Rehearsal.Databases;

/// <summary>The states of a database instance; in lower case they are RDS's <c>DBInstanceStatus</c>.</summary>
internal enum DatabaseState
{
    /// <summary>It is being made.</summary>
    Creating,

    /// <summary>It answers.</summary>
    Available,

    /// <summary>It is being stopped.</summary>
    Stopping,

    /// <summary>It was stopped on demand.</summary>
    Stopped,

    /// <summary>It is being started after it was stopped.</summary>
    Starting,

    /// <summary>It is being restarted.</summary>
    Rebooting,

    /// <summary>It is being removed.</summary>
    Deleting,

    /// <summary>It could not be made or started; its log says why.</summary>
    Failed,
}
