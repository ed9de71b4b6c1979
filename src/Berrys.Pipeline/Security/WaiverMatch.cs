using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Security;

/// <summary>Says which findings a waiver is meant for.</summary>
public static class WaiverMatch
{
    /// <summary>Whether it is meant for a finding.</summary>
    /// <param name="waiver">The waiver.</param>
    /// <param name="finding">The finding.</param>
    /// <returns><see langword="true"/> when id, service and path all agree.</returns>
    public static bool Covers(this WaiverDefinition waiver, TracedFinding finding) =>
        (waiver.Id == finding.Finding.Rule || waiver.Id == finding.Fingerprint)
        && (waiver.Service is null || waiver.Service == finding.Finding.Service)
        && (waiver.Path is not { } path || path == finding.Finding.Path || finding.Finding.Path?.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal) == true);
}
