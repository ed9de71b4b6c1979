using System.Collections.Immutable;
using Berrys.Build.Steps;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Reporting;
using Berrys.Pipeline.Stamps;
using Cake.Core;

namespace Berrys.Build.Running;

/// <summary>Shows what a run came to and writes its summary and timeline.</summary>
/// <param name="record">The steps' outcomes.</param>
/// <param name="outcome">The targets' outcomes.</param>
/// <param name="engine">Knows what each target depends on.</param>
/// <param name="console">Where the table goes.</param>
public sealed class RunReport(RunRecord record, RunOutcome outcome, ICakeEngine engine, IConsole console)
{
    private const int WidthOfFiles = 120;
    // Nothing is checked by these, and Clean has just removed the folder.
    private static readonly string[] WithoutArtifacts = ["Clean", "Doctor", "Bootstrap"];

    /// <summary>Writes it.</summary>
    /// <param name="context">The run.</param>
    public void Write(PipelineContext context)
    {
        var summary = Summarize(context);
        var isKept = summary.Targets.IsEmpty || !summary.Targets.All(target => WithoutArtifacts.Contains(target.Name, StringComparer.Ordinal));
        if (!isKept && !context.Options.Json)
            return;
        outcome.Summary = SummaryJson.Write(summary);
        if (!isKept)
            return;
        var artifacts = new ArtifactsFolder(context.Session.Artifacts);
        // Also after Ctrl-C: what was found until then is worth keeping.
        artifacts.WriteAsync("summary.json", outcome.Summary, CancellationToken.None).GetAwaiter().GetResult();
        artifacts.WriteAsync("timeline.json", TimelineJson.Write(summary), CancellationToken.None).GetAwaiter().GetResult();
        if (summary.Targets.IsEmpty)
            return;
        var width = Console.IsOutputRedirected ? WidthOfFiles : Console.WindowWidth;
        ImmutableArray<ReportLine> lines = [ReportLine.Empty, .. RunTable.Lines(summary, width), ReportLine.Empty, .. FailureSection.Lines(summary)];
        foreach (var line in lines)
            Print(line);
    }

    /// <summary>What a run writes that finds everything as this one leaves it.</summary>
    /// <param name="context">The run.</param>
    /// <returns>The files.</returns>
    public IEnumerable<StampedDocument> AsSpared(PipelineContext context)
    {
        var summary = Summarize(context);
        var spared = summary with
        {
            StartedAt = StampedDocument.Moment,
            Duration = TimeSpan.Zero,
            Targets = [.. summary.Targets.Select(target => target with { StartedAt = StampedDocument.Moment, Duration = TimeSpan.Zero })],
            Steps = [.. summary.Steps.Select(step => step with { Cache = CacheStatus.Hit, StartedAt = StampedDocument.Moment, Duration = TimeSpan.Zero })],
        };
        yield return new(context.Session.Artifacts.At("summary.json"), SummaryJson.Write(spared));
        yield return new(context.Session.Artifacts.At("timeline.json"), TimelineJson.Write(spared));
    }

    private RunSummary Summarize(PipelineContext context) => new()
    {
        Workspace = context.Session.HasWorkspace ? context.Workspace.Root : context.Session.Repository,
        ExitCode = outcome.ExitCode,
        StartedAt = outcome.StartedAt,
        Duration = outcome.Elapsed,
        Targets = [.. Targets(context)],
        Steps = [.. record.Steps],
    };

    private IEnumerable<TargetResult> Targets(PipelineContext context)
    {
        var tasks = engine.Tasks.ToDictionary(task => task.Name, StringComparer.OrdinalIgnoreCase);
        var after = RunsAfterAttribute.Among(TargetCatalog.All);
        var repeat = new StepRepetition(context.Options, context.Session);
        foreach (var target in outcome.Targets)
        {
            yield return new TargetResult(target.Name, target.Status, target.StartedAt, target.Duration)
            {
                Dependencies = DependenciesOf(target.Name),
                Reason = target.Reason,
                Repeat = repeat.Of(target.Name),
            };
        }

        var ended = outcome.Targets.Select(target => target.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in outcome.Planned.Where(name => !ended.Contains(name)))
        {
            yield return new TargetResult(name, StepStatus.Skipped, null, TimeSpan.Zero)
            {
                Dependencies = DependenciesOf(name),
                Reason = "did not start",
            };
        }

        ImmutableArray<string> DependenciesOf(string name) => tasks.TryGetValue(name, out var task)
            ? [.. task.Dependencies.Select(dependency => dependency.Name), .. after[name].Where(outcome.Planned.Contains), .. tasks.Values.Where(other => other.Dependees.Any(dependee => dependee.Name.Equals(name, StringComparison.OrdinalIgnoreCase))).Select(other => other.Name)]
            : [];
    }

    private void Print(ReportLine line)
    {
        var plain = console.ForegroundColor;
        foreach (var segment in line.Segments)
        {
            console.ForegroundColor = segment.Tone switch
            {
                Tone.Good => ConsoleColor.Green,
                Tone.Bad => ConsoleColor.Red,
                Tone.Warning => ConsoleColor.Yellow,
                Tone.Muted => ConsoleColor.DarkGray,
                Tone.Strong => ConsoleColor.White,
                _ => plain,
            };
            console.Write("{0}", segment.Text);
        }

        console.ForegroundColor = plain;
        console.WriteLine("");
    }
}
