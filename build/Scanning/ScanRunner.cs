using System.Globalization;
using Berrys.Build.Running;
using Berrys.Build.Steps;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;

namespace Berrys.Build.Scanning;

/// <summary>Runs the scans of one target. What they find is judged by <c>Scan</c>; in a run without it, by target.</summary>
/// <param name="custom">Runs the checks of pipeline.yaml.</param>
/// <param name="record">Keeps what they say.</param>
/// <param name="gate">Judges it.</param>
/// <param name="outcome">Knows the run's targets.</param>
public sealed class ScanRunner(CustomChecks custom, ScanRecord record, ScanGate gate, RunOutcome outcome)
{
    /// <summary>Runs them, or what pipeline.yaml puts in their place.</summary>
    /// <param name="context">The run.</param>
    /// <param name="target">The target.</param>
    /// <param name="plan">Says what there is to scan.</param>
    /// <returns>A task that ends with the last one.</returns>
    /// <exception cref="StepsFailedException">A scanner broke.</exception>
    /// <exception cref="BerrysException">The gate refuses (exit code 4).</exception>
    public async Task RunAsync(PipelineContext context, string target, Func<PipelineContext, Task<IReadOnlyList<ScanWork>>> plan)
    {
        if (context.Workspace.Definition.ReplacementOf(target) is { } replacement)
        {
            await custom.RunAsync(context, replacement);
            record.Add(target, ScanResult.Of(replacement.Name, []));
        }
        else
        {
            var scans = await plan(context);
            await context.Steps.RunAsync(
                [.. scans.Select(scan => Work(target, scan))], context.CancellationToken);
        }

        record.Complete(target);
        if (!outcome.Planned.Contains(ScanTargets.Gate, StringComparer.OrdinalIgnoreCase))
            await gate.JudgeAsync(context, target);
    }

    private StepWork Work(string target, ScanWork scan) => new(scan.Step, (step, token) => RunAsync(target, scan, step, token))
    {
        Resume = remembered =>
        {
            if (remembered.Result is null || ScanResultJson.Parse(remembered.Result) is not { } result)
                return false;
            record.Add(target, result);
            return true;
        },
    };

    private async Task<StepRun> RunAsync(string target, ScanWork scan, Step step, CancellationToken cancellationToken)
    {
        var result = await scan.Scan(step, cancellationToken);
        record.Add(target, result);
        return new StepRun(result.State switch
        {
            ScanState.Scanned => new Verdict(StepStatus.Passed, result.Findings.Length == 0 ? null : Count(result.Findings.Length)),
            ScanState.NotScanned => new Verdict(StepStatus.Skipped, $"not scanned: {result.Reason}"),
            _ => new Verdict(StepStatus.Broken, result.Reason),
        })
        {
            Result = ScanResultJson.Write(result),
        };
    }

    private static string Count(int findings) =>
        findings == 1 ? "1 finding" : string.Create(CultureInfo.InvariantCulture, $"{findings} findings");
}
