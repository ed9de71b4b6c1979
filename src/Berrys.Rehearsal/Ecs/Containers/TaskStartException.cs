namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>A task cannot be started; the message is its <c>stoppedReason</c> and holds no secret.</summary>
/// <param name="message">Such as <c>CannotPullContainerError: …</c>.</param>
/// <param name="inner">What happened.</param>
internal sealed class TaskStartException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The container at fault, or <see langword="null"/>.</summary>
    public string? Container { get; init; }
}
