namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The section <c>integration-test</c>.</summary>
/// <param name="Service">The compose service that runs the tests.</param>
public sealed record IntegrationTestDefinition(string Service = "test");
