using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;

namespace Berrys.Build.Scanning;

/// <summary>Makes the work of scans.</summary>
public static class ScanSteps
{
    /// <summary>What the workspace as a whole is called where a service's name stands.</summary>
    public const string Workspace = "(workspace)";

    /// <summary>A scan that cannot be had here.</summary>
    /// <param name="target">The target.</param>
    /// <param name="scanner">The scanner.</param>
    /// <param name="service">What would have been scanned.</param>
    /// <param name="reason">Why it is not, and what would bring it.</param>
    /// <param name="root">The workspace's folder, absolute.</param>
    /// <returns>The work, which does nothing but say so.</returns>
    public static ScanWork NotScanned(string target, string scanner, string service, string reason, string root)
    {
        var step = new Step
        {
            Target = target,
            Service = service,
            Command = new() { Executable = scanner, WorkingDirectory = root },
            Tool = new ToolIdentity(scanner, "", "missing"),
        };
        return new ScanWork(step, (_, _) => Task.FromResult(ScanResult.NotScanned(scanner, reason)));
    }

    /// <summary>A scan in which everything that goes wrong is a scan that failed.</summary>
    /// <param name="step">What it is.</param>
    /// <param name="scanner">The scanner.</param>
    /// <param name="scan">Scans.</param>
    /// <returns>The work.</returns>
    public static ScanWork Of(Step step, string scanner, Func<CancellationToken, Task<ScanResult>> scan) => new(step, async (_, token) =>
    {
        try
        {
            return await scan(token);
        }
        catch (Exception error) when (error is BerrysException or IOException or UnauthorizedAccessException)
        {
            return ScanResult.Failed(scanner, $"{scanner}: {PlainText.Line(error.Message)}");
        }
    });
}
