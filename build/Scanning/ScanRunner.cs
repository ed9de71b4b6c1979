using System.Collections.Concurrent;
using System.Globalization;
using Berrys.Build.Steps;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;

namespace Berrys.Build.Scanning;

/// <summary>Runs the scans of one target, shows what they found, and refuses when it is bad enough.</summary>
/// <param name="custom">Runs the checks of pipeline.yaml.</param>
public sealed class ScanRunner(CustomChecks custom)
{
    /// <summary>Runs them, or what pipeline.yaml puts in their place.</summary>
    /// <param name="context">The run.</param>
    /// <param name="target">The target.</param>
    /// <param name="plan">Says what there is to scan.</param>
    /// <returns>A task that ends with the last one.</returns>
    /// <exception cref="StepsFailedException">A scanner broke.</exception>
    /// <exception cref="BerrysException">A finding refuses (exit code 4).</exception>
    public async Task RunAsync(PipelineContext context, string target, Func<PipelineContext, Task<IReadOnlyList<ScanWork>>> plan)
    {
        if (context.Workspace.Definition.ReplacementOf(target) is { } replacement)
        {
            await custom.RunAsync(context, replacement);
            return;
        }

        var scans = await plan(context);
        var results = new ConcurrentQueue<ScanResult>();
        try
        {
            await context.Steps.RunAsync(
                [.. scans.Select(scan => new StepWork(scan.Step, (step, token) => RunAsync(results, scan, step, token)))], context.CancellationToken);
        }
        finally
        {
            foreach (var finding in Sorted(results))
                context.Print(FindingText.Of(finding));
        }

        Finding[] refusing = [.. Sorted(results).Where(GateThresholds.Refuses)];
        if (refusing.Length > 0)
        {
            throw new BerrysException(
                ExitCode.Refused,
                $"{target}: {Count(refusing.Length)} refused, the worst: {FindingText.Of(refusing[0])}",
                "Mend what the output above names, then run again.");
        }
    }

    private static IEnumerable<Finding> Sorted(IEnumerable<ScanResult> results) => results
        .SelectMany(result => result.Findings)
        .OrderByDescending(finding => finding.Severity)
        .ThenBy(finding => finding.Path, StringComparer.Ordinal)
        .ThenBy(finding => finding.Line);

    private static async Task<StepRun> RunAsync(ConcurrentQueue<ScanResult> results, ScanWork scan, Step step, CancellationToken cancellationToken)
    {
        var result = await scan.Scan(step, cancellationToken);
        results.Enqueue(result);
        return new StepRun(result.State switch
        {
            ScanState.Scanned => new Verdict(StepStatus.Passed, result.Findings.Length == 0 ? null : Count(result.Findings.Length)),
            ScanState.NotScanned => new Verdict(StepStatus.Skipped, $"not scanned: {result.Reason}"),
            _ => new Verdict(StepStatus.Broken, result.Reason),
        });
    }

    private static string Count(int findings) =>
        findings == 1 ? "1 finding" : string.Create(CultureInfo.InvariantCulture, $"{findings} findings");
}
