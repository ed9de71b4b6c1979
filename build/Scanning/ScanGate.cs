using System.Collections.Immutable;
using Berrys.Build.Clouds;
using Berrys.Pipeline;
using Berrys.Pipeline.Reporting;
using Berrys.Pipeline.Security;

namespace Berrys.Build.Scanning;

/// <summary>The one gate that all findings of a run pass.</summary>
/// <param name="record">What the scans said.</param>
/// <param name="baseline">Knows what the base branch has.</param>
/// <param name="connector">Knows the cloud.</param>
/// <param name="clock">The clock.</param>
public sealed class ScanGate(ScanRecord record, BaselineScan baseline, CloudConnector connector, TimeProvider clock)
{
    private readonly HashSet<string> _judged = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableHashSet<string>? _known;

    /// <summary>What the gate said of all scans; <see langword="null"/> before <c>Scan</c> has judged.</summary>
    public GateVerdict? Verdict { get; private set; }

    /// <summary>Judges the scans of one target, or, for <c>Scan</c>, of all.</summary>
    /// <param name="context">The run.</param>
    /// <param name="target">The target.</param>
    /// <returns>A task that ends when all is said.</returns>
    /// <exception cref="BerrysException">The gate refuses (exit code 4), or a report of another tool cannot be read (exit code 1).</exception>
    public async Task JudgeAsync(PipelineContext context, string target)
    {
        var isWhole = target == ScanTargets.Gate;
        if (isWhole)
        {
            foreach (var result in await SarifIntake.ReadAsync(context))
                record.Add(target, result);
        }

        var scans = isWhole ? record.All : record.Of(target);
        var verdict = Judge(context, scans, isWhole);
        if (context.Workspace.Definition.Gate.OnlyNew && !verdict.Refusing.IsEmpty)
        {
            var known = await baseline.FingerprintsAsync(context, verdict);
            lock (_judged)
                _known = known is null ? _known : known.Union(_known ?? []);
            verdict = Judge(context, scans, isWhole);
        }

        lock (_judged)
            _judged.UnionWith(isWhole ? [.. ScanTargets.All, target] : [target]);
        if (isWhole)
            Verdict = verdict;
        Show(context, verdict);
        if (GateReport.Error(verdict) is { } error)
            throw error;
    }

    /// <summary>Ends the run's scans: shows what no target could judge, because a scan broke, and writes all to the artifacts.</summary>
    /// <param name="context">The run.</param>
    /// <param name="planned">The targets that the run was going to run.</param>
    /// <param name="ended">Those that ran.</param>
    public void Close(PipelineContext context, IEnumerable<string> planned, IEnumerable<string> ended)
    {
        var wanted = planned.Intersect(ScanTargets.All, StringComparer.OrdinalIgnoreCase).ToArray();
        if (!ended.Intersect(wanted, StringComparer.OrdinalIgnoreCase).Any())
            return;
        var incomplete = wanted
            .Where(target => !record.IsComplete(target) && record.Of(target).All(result => result.State != ScanState.Failed))
            .Select(target => ScanResult.Failed(target, "it did not run to its end"));
        var verdict = Judge(context, [.. record.All, .. incomplete], isWhole: wanted.Length == ScanTargets.All.Count);
        if (wanted.Any(target => !_judged.Contains(target)))
            Show(context, verdict);
        var artifacts = new ArtifactsFolder(context.Session.Artifacts);
        artifacts.WriteAsync(FindingsJson.File, FindingsJson.Write(verdict), CancellationToken.None).GetAwaiter().GetResult();
        artifacts.WriteAsync(Berrys.Pipeline.Security.Sarif.SarifJson.File, Berrys.Pipeline.Security.Sarif.SarifJson.Write(verdict), CancellationToken.None).GetAwaiter().GetResult();
    }

    private GateVerdict Judge(PipelineContext context, ImmutableArray<ScanResult> scans, bool isWhole) => Gate.Judge(new GateCase
    {
        Scans = scans,
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        Policy = new() { Gate = context.Workspace.Definition.Gate, Waivers = context.Workspace.Definition.Waivers },
        Baseline = _known,
        IsStrict = context.Options.Strict || context.Options.Cloud == CloudPreference.Aws || connector.Chosen == CloudPreference.Aws,
        IsWhole = isWhole && context.Session.IsWhole,
    });

    private static void Show(PipelineContext context, GateVerdict verdict)
    {
        foreach (var line in GateReport.Lines(verdict, context.Session.Artifacts.At(FindingsJson.File)))
            context.Print(line);
    }
}
