using Berrys.Build.Options;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Reporting;

namespace Berrys.Build.Steps;

/// <summary>Writes the command that repeats a step or a target of this run.</summary>
/// <param name="options">What the run was asked for.</param>
public sealed class StepRepetition(PipelineOptions options)
{
    // These run once, for the whole platform or for this repository.
    private static readonly string[] WithoutServices = ["IntegrationTest", "SelfTest"];

    /// <summary>Writes the command for a step.</summary>
    /// <param name="step">The step.</param>
    /// <returns>A line to paste.</returns>
    public string Of(Step step) => RepeatCommand.For(
        step.Target,
        WithoutServices.Contains(step.Target, StringComparer.Ordinal) ? null : step.Service,
        options.Workspace);

    /// <summary>Writes the command for a target.</summary>
    /// <param name="target">The target.</param>
    /// <returns>A line to paste.</returns>
    public string Of(string target) => RepeatCommand.For(target, options.Services, options.Workspace);
}
