using Berrys.Rehearsal.Ecs.Containers;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>Writes down how a container ended.</summary>
internal static class ContainerEnd
{
    /// <summary>Writes it down.</summary>
    /// <param name="container">The container.</param>
    /// <param name="end">How it ended; <see langword="null"/> when it vanished.</param>
    /// <returns>The stopped container.</returns>
    public static EcsContainer Of(EcsContainer container, ContainerView? end) => container with
    {
        Phase = TaskPhase.Stopped,
        ExitCode = end?.ExitCode,
        Reason = end is null ? "CannotInspectContainerError: no such container"
            : end.OutOfMemory ? "OutOfMemoryError: container killed due to memory usage"
            : container.Reason,
    };
}
