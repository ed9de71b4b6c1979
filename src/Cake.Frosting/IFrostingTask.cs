using Cake.Core;

namespace Cake.Frosting;

/// <summary>A unit of work. Derive from <see cref="FrostingTask{T}"/> or <see cref="AsyncFrostingTask{T}"/>.</summary>
public interface IFrostingTask
{
    /// <summary>Why the task was skipped, said when <see cref="ShouldRun"/> answers no.</summary>
    string SkippedMessage => string.Empty;

    /// <summary>Does the task's work.</summary>
    /// <param name="context">The build's context.</param>
    /// <returns>The running work.</returns>
    Task RunAsync(ICakeContext context);

    /// <summary>Decides, just before the task's turn, whether it runs.</summary>
    /// <param name="context">The build's context.</param>
    /// <returns><see langword="false"/> to skip the task.</returns>
    bool ShouldRun(ICakeContext context);

    /// <summary>Handles a failure of the task; the build goes on unless this throws.</summary>
    /// <param name="exception">What the task threw.</param>
    /// <param name="context">The build's context.</param>
    void OnError(Exception exception, ICakeContext context);

    /// <summary>Runs after the task, whether it failed or not.</summary>
    /// <param name="context">The build's context.</param>
    void Finally(ICakeContext context);
}
