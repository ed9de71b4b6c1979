using Berrys.Build.Options;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Processes;

namespace Berrys.Build.Steps;

/// <summary>Writes the command that repeats one step.</summary>
/// <param name="options">What the run was asked for.</param>
public sealed class RepeatCommand(PipelineOptions options)
{
    /// <summary>Writes the command.</summary>
    /// <param name="step">The step.</param>
    /// <returns>A line to paste.</returns>
    public string Of(Step step)
    {
        var words = new List<string> { "./build.sh", $"--target={step.Target}" };
        // IntegrationTest runs once for the whole platform, SelfTest for this repository.
        if (step.Target is not ("IntegrationTest" or "SelfTest"))
            words.Add($"--services={step.Service}");
        if (options.Workspace is not null)
            words.Add($"--workspace={options.Workspace}");
        return string.Join(' ', words.Select(PosixShell.Quote));
    }
}
