namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>The kinds of ends of a task, as the API names them.</summary>
internal static class TaskStopCodes
{
    /// <summary>An essential container ended.</summary>
    public const string EssentialExit = "EssentialContainerExited";

    /// <summary>It could not be started.</summary>
    public const string FailedToStart = "TaskFailedToStart";

    /// <summary>The scheduler stopped it.</summary>
    public const string Scheduler = "ServiceSchedulerInitiated";

    /// <summary>StopTask did.</summary>
    public const string User = "UserInitiated";
}
