namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The section <c>ledger</c>: where it is recorded what was released and deployed.</summary>
/// <param name="Folder">A folder, absolute or relative to the workspace; <see langword="null"/> for the bucket of the cloud's account.</param>
public sealed record LedgerDefinition(string? Folder = null);
