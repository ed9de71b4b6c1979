namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The section <c>deployment</c>.</summary>
/// <param name="Entry">The service that requests from outside come to, or <see langword="null"/> for the only one whose name holds <c>gateway</c>.</param>
public sealed record DeploymentDefinition(string? Entry = null);
