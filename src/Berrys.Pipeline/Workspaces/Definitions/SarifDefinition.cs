namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>One entry of <c>gate.sarif</c>: another tool's report that the gate judges too.</summary>
/// <param name="File">The report, relative to the workspace.</param>
/// <param name="Scanner">The name of its scanner for thresholds; <see langword="null"/> for the one that the report gives.</param>
public sealed record SarifDefinition(string File, string? Scanner);
