using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;

namespace Berrys.Build.Scanning;

/// <summary>A declared scan with what carries it out.</summary>
/// <param name="Step">What it is.</param>
/// <param name="Scan">Scans once; what breaks is a result of the state <see cref="ScanState.Failed"/>.</param>
public sealed record ScanWork(Step Step, Func<Step, CancellationToken, Task<ScanResult>> Scan);
