using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Reporting;

/// <summary>The table at the end of a run: its targets with their steps, the totals, the critical path and the speed-up.</summary>
public static class RunTable
{
    /// <summary>How many steps of a target are shown one by one, unless more of them tell something.</summary>
    public const int MostSteps = 20;

    private const int LeastWidth = 80;
    private const int GreatestWidth = 120;
    private const int StatusWidth = 9;
    private const int CacheWidth = 5;
    private const int TimeWidth = 6;

    /// <summary>Lays the table out.</summary>
    /// <param name="run">The run.</param>
    /// <param name="width">The columns there are; it uses at least 80 and at most 120.</param>
    /// <returns>The lines.</returns>
    public static ImmutableArray<ReportLine> Lines(RunSummary run, int width)
    {
        var columns = Math.Clamp(width, LeastWidth, GreatestWidth);
        var names = run.Targets.Select(target => target.Name).Append("Target").Max(ReportText.Length);
        var nameWidth = Math.Min(columns * 3 / 10, Math.Max(names, run.Steps.Select(step => step.Service).Distinct().Select(name => ReportText.Length(name) + 2).DefaultIfEmpty().Max()));
        var row = new RowLayout(nameWidth, columns - nameWidth - StatusWidth - CacheWidth - TimeWidth - 8);
        return
        [
            row.Line("Target", new("Status", Tone.Strong), "Cache", "Time", "Reason", Tone.Strong),
            .. run.Targets.SelectMany(target => Rows(run, target, row)),
            ReportLine.Empty,
            .. Totals(run, columns),
        ];
    }

    private static IEnumerable<ReportLine> Rows(RunSummary run, TargetResult target, RowLayout row)
    {
        yield return row.Line(target.Name, Status(target.Status), "", target.StartedAt is null ? "" : ReportWords.Of(target.Duration), target.Reason, Tone.Strong);
        var steps = run.StepsOf(target.Name).ToArray();
        var shown = Shown(steps);
        foreach (var step in steps.Where(shown.Contains))
        {
            var cache = step.Cache == CacheStatus.Off ? "" : ReportWords.Of(step.Cache);
            yield return row.Line($"  {step.Service}", Status(step.Status), cache, ReportWords.Of(step.Duration), step.Reason, Tone.Plain);
        }

        foreach (var rest in steps.Where(step => !shown.Contains(step)).GroupBy(step => step.Cache).OrderBy(group => group.Key))
        {
            var cache = rest.Key == CacheStatus.Off ? "" : ReportWords.Of(rest.Key);
            yield return row.Line(string.Create(CultureInfo.InvariantCulture, $"  {rest.Count()} more"), Status(StepStatus.Passed), cache, "", null, Tone.Plain);
        }
    }

    // Of many steps those that tell something: what did not pass, what has a reason, then what ran rather than was known.
    private static HashSet<StepResult> Shown(StepResult[] steps)
    {
        if (steps.Length <= MostSteps)
            return [.. steps];
        StepResult[] telling = [.. steps.Where(step => step.Status != StepStatus.Passed || step.Reason is not null)];
        return [.. telling, .. steps.Except(telling).Where(step => step.Cache != CacheStatus.Hit).Take(Math.Max(0, MostSteps - telling.Length))];
    }

    private static IEnumerable<ReportLine> Totals(RunSummary run, int columns)
    {
        yield return Counts("Targets: ", run.Targets.Select(target => target.Status));
        if (!run.Steps.IsEmpty)
            yield return Counts("Steps:   ", run.Steps.Select(step => step.Status));
        var path = run.CriticalPath;
        if (!path.Targets.IsEmpty)
        {
            var chain = string.Join(" → ", path.Targets.Select(target => $"{target.Name} {ReportWords.Of(target.Duration)}"));
            yield return ReportLine.Of(ReportText.Cut($"Critical path: {ReportWords.Of(path.Duration)} ({chain})", columns));
        }

        yield return ReportLine.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"Speed-up: {run.SpeedUp:0.00} ({ReportWords.Of(run.Work)} of work in {ReportWords.Of(run.Duration)})"));
    }

    private static ReportLine Counts(string title, IEnumerable<StepStatus> statuses)
    {
        var counts = statuses.CountBy(status => status).OrderBy(pair => pair.Key).ToList();
        var segments = counts.SelectMany((pair, index) => (ReportSegment[])
        [
            new(index == 0 ? "" : ", "),
            new($"{pair.Value} {ReportWords.Of(pair.Key)}", ToneOf(pair.Key)),
        ]);
        return new([new(title), .. counts.Count == 0 ? [new("none")] : segments]);
    }

    private static ReportSegment Status(StepStatus status) => new(ReportWords.Of(status), ToneOf(status));

    private static Tone ToneOf(StepStatus status) => status switch
    {
        StepStatus.Passed => Tone.Good,
        StepStatus.Failed or StepStatus.Broken => Tone.Bad,
        StepStatus.Cancelled => Tone.Warning,
        _ => Tone.Muted,
    };

    private readonly record struct RowLayout(int NameWidth, int ReasonWidth)
    {
        public ReportLine Line(string name, ReportSegment status, string cache, string time, string? reason, Tone tone) => new(
        [
            new(ReportText.Fit(name, NameWidth) + "  ", tone),
            new(ReportText.Fit(status.Text, StatusWidth) + "  ", status.Tone),
            new(ReportText.Fit(cache, CacheWidth) + "  ", tone == Tone.Strong ? tone : Tone.Muted),
            new(new string(' ', Math.Max(0, TimeWidth - time.Length)) + time + "  ", tone),
            new(ReportText.Cut(ReportText.OneLine(reason ?? ""), ReasonWidth), tone),
        ]);
    }
}
