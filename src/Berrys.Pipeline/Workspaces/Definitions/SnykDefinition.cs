namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The section <c>snyk</c>: where dependencies are tested, and for whom.</summary>
/// <param name="Organization">The organization; <see langword="null"/> for the account's own.</param>
/// <param name="Api">The address of the API; <see langword="null"/> for Snyk's own.</param>
public sealed record SnykDefinition(string? Organization = null, Uri? Api = null);
