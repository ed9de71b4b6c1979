using Berrys.Build.Options;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Reporting;

namespace Berrys.Build.Steps;

/// <summary>Writes the command that repeats a step or a target of this run.</summary>
/// <param name="options">What the run was asked for.</param>
/// <param name="session">The workspace, whose components can be selected.</param>
public sealed class StepRepetition(PipelineOptions options, WorkspaceSession session)
{
    /// <summary>Writes the command for a step.</summary>
    /// <param name="step">The step.</param>
    /// <returns>A line to paste.</returns>
    public string Of(Step step) => RepeatCommand.For(
        step.Target,
        session.HasWorkspace && session.Workspace.Components.Any(component => component.Name == step.Service) ? step.Service : null,
        options.Workspace);

    /// <summary>Writes the command for a target.</summary>
    /// <param name="target">The target.</param>
    /// <returns>A line to paste.</returns>
    public string Of(string target) => RepeatCommand.For(target, options.Services, options.Workspace);
}
