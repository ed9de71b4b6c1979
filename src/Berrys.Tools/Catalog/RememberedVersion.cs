namespace Berrys.Tools.Catalog;

/// <summary>A version that a tool once printed.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="File">The file that printed it.</param>
/// <param name="Version">What it printed.</param>
internal sealed record RememberedVersion(string Tool, FileFingerprint File, string Version);
