using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Build.Steps;

/// <summary>x</summary>
public sealed class CustomChecks
{
    /// <summary>x</summary>
    /// <param name="context">x</param>
    /// <param name="check">x</param>
    /// <returns>x</returns>
    public Task RunAsync(PipelineContext context, CheckDefinition check) => Task.CompletedTask;
}
