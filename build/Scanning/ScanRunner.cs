using System.Globalization;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;

namespace Berrys.Build.Scanning;

/// <summary>Runs the scans of one target and keeps what they say for the gate, which alone refuses.</summary>
/// <param name="results">Keeps it.</param>
public sealed class ScanRunner(ScanResults results)
{
    /// <summary>Runs them.</summary>
    /// <param name="context">The run.</param>
    /// <param name="scans">The scans.</param>
    /// <returns>A task that ends with the last one.</returns>
    /// <exception cref="StepsFailedException">A scanner broke.</exception>
    public Task RunAsync(PipelineContext context, IEnumerable<ScanWork> scans) =>
        context.Steps.RunAsync([.. scans.Select(scan => new StepWork(scan.Step, (step, token) => RunAsync(scan, step, token)))], context.CancellationToken);

    private async Task<StepRun> RunAsync(ScanWork scan, Step step, CancellationToken cancellationToken)
    {
        var result = await scan.Scan(step, cancellationToken);
        results.Add(result);
        return new StepRun(result.State switch
        {
            ScanState.Scanned => new Verdict(StepStatus.Passed, Count(result.Findings.Length)),
            ScanState.NotScanned => new Verdict(StepStatus.Skipped, $"not scanned: {result.Reason}"),
            _ => new Verdict(StepStatus.Broken, result.Reason),
        });
    }

    private static string? Count(int findings) => findings switch
    {
        0 => null,
        1 => "1 finding",
        _ => string.Create(CultureInfo.InvariantCulture, $"{findings} findings"),
    };
}
