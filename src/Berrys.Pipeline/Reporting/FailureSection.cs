using System.Collections.Immutable;
using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Reporting;

/// <summary>What comes after the table when something went wrong: for each failure its reason and the command that repeats it.</summary>
public static class FailureSection
{
    /// <summary>Lays the section out.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The lines; none when nothing failed and nothing is broken.</returns>
    public static ImmutableArray<ReportLine> Lines(RunSummary run)
    {
        var steps = run.OrderedSteps.Where(step => IsFailure(step.Status)).ToList();

        // A target that failed by its steps has been explained by them.
        var targets = run.Targets.Where(target => IsFailure(target.Status) && (target.Reason is not null || steps.TrueForAll(step => step.Target != target.Name)));
        var failures = steps.Select(step => Lines($"{step.Target} {step.Service}", step.Status, step.Reason, step.Repeat ?? RepeatCommand.For(step.Target, step.Service)))
            .Concat(targets.Select(target => Lines(target.Name, target.Status, target.Reason, target.Repeat ?? RepeatCommand.For(target.Name))));
        return [.. failures.SelectMany(lines => lines.Prepend(ReportLine.Empty)).Skip(1)];
    }

    private static IEnumerable<ReportLine> Lines(string title, StepStatus status, string? reason, string repeat)
    {
        yield return new([new($"{title}: "), new(ReportWords.Of(status), Tone.Bad)]);
        foreach (var line in ReportText.Lines(reason ?? "It gave no reason."))
            yield return ReportLine.Of($"  {line}");
        yield return new([new("  Run it again: ", Tone.Muted), new(repeat, Tone.Strong)]);
    }

    private static bool IsFailure(StepStatus status) => status is StepStatus.Failed or StepStatus.Broken;
}
