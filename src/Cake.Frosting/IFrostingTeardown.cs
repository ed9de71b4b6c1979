using Cake.Core;

namespace Cake.Frosting;

/// <summary>What is done after the last task.</summary>
public interface IFrostingTeardown
{
    /// <summary>Runs once, after the last task, also when the setup or a task failed.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">Whether the build succeeded, and what it threw.</param>
    void Teardown(ICakeContext context, ITeardownContext info);
}
