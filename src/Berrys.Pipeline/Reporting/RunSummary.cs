using System.Collections.Immutable;
using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Reporting;

/// <summary>What a run did: the source of every report about it. Texts in it are redacted already.</summary>
public sealed record RunSummary
{
    /// <summary>The workspace's folder, absolute.</summary>
    public required string Workspace { get; init; }

    /// <summary>What the run ended with.</summary>
    public required ExitCode ExitCode { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Wall-clock time.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The targets in graph order.</summary>
    public ImmutableArray<TargetResult> Targets { get; init; } = [];

    /// <summary>The steps, in any order.</summary>
    public ImmutableArray<StepResult> Steps { get; init; } = [];

    /// <summary>The steps in the order of their targets, then of their services.</summary>
    public IEnumerable<StepResult> OrderedSteps
    {
        get
        {
            var places = Targets.Select((target, place) => (target.Name, place)).DistinctBy(entry => entry.Name).ToDictionary(entry => entry.Name, entry => entry.place, StringComparer.Ordinal);
            return Steps.OrderBy(step => places.GetValueOrDefault(step.Target, int.MaxValue)).ThenBy(step => step.Target, StringComparer.Ordinal).ThenBy(step => step.Service, StringComparer.Ordinal);
        }
    }

    /// <summary>The longest chain of targets that waited for one another.</summary>
    public CriticalPath CriticalPath => CriticalPath.Of(Targets);

    /// <summary>
    /// The time that all work would take one after another: the steps', and for a target without steps its own. What came
    /// from the cache counts as the time that restoring it took.
    /// </summary>
    public TimeSpan Work => TimeSpan.FromTicks(
        Steps.Sum(step => step.Duration.Ticks)
        + Targets.ExceptBy(Steps.Select(step => step.Target), target => target.Name).Sum(target => target.Duration.Ticks));

    /// <summary>How many times faster the run was than its work one after another; 1 when nothing took any time.</summary>
    public double SpeedUp => Duration > TimeSpan.Zero && Work > TimeSpan.Zero ? Work / Duration : 1;

    /// <summary>A target's steps in the order of their services.</summary>
    /// <param name="target">The target's name.</param>
    /// <returns>Its steps.</returns>
    public IEnumerable<StepResult> StepsOf(string target) => Steps.Where(step => step.Target == target).OrderBy(step => step.Service, StringComparer.Ordinal);
}
