namespace Berrys.Pipeline.Security;

/// <summary>A finding that can be known again.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fingerprint">Its fingerprint (<see cref="Security.Fingerprint"/>).</param>
public sealed record TracedFinding(Finding Finding, string Fingerprint);
