using Cake.Core;

namespace Cake.Frosting;

/// <summary>What is done before the first task.</summary>
public interface IFrostingSetup
{
    /// <summary>Runs once, before the first task. If it fails no task runs, but the teardown does.</summary>
    /// <param name="context">The build's context.</param>
    /// <param name="info">The target and the tasks to execute.</param>
    void Setup(ICakeContext context, ISetupContext info);
}
