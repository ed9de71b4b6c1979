using Cake.Core;

namespace Cake.Frosting;

/// <summary>What is done after each task.</summary>
public interface IFrostingTaskTeardown
{
    /// <summary>Runs after each task, also when the task's setup or the task itself failed.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">The task, its duration and what it threw.</param>
    void Teardown(ICakeContext context, ITaskTeardownContext info);
}
