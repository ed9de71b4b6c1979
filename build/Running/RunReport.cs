using Berrys.Pipeline.Checks;

namespace Berrys.Build.Running;

/// <summary>Writes what a run came to.</summary>
/// <param name="record">The steps' outcomes.</param>
/// <param name="outcome">The targets' outcomes.</param>
public sealed class RunReport(RunRecord record, RunOutcome outcome)
{
    /// <summary>Writes it.</summary>
    /// <param name="context">The run.</param>
    public void Write(PipelineContext context)
    {
        foreach (var target in outcome.Targets)
            context.Print($"{target.Name} {target.Status} {target.Duration.TotalSeconds:0.0}");
        foreach (var step in record.Steps)
            context.Print($"  {step.Target} {step.Service} {step.Status} {step.Duration.TotalSeconds:0.0} {step.Reason} {step.Repeat}");
    }
}
