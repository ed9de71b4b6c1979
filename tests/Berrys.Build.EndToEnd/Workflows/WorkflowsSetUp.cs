namespace Berrys.Build.EndToEnd.Workflows;

/// <summary>Removes what the fixtures of this folder share.</summary>
[SetUpFixture]
public sealed class WorkflowsSetUp
{
    [OneTimeTearDown]
    public Task RemoveTools() => WorkflowTools.RemoveAsync();
}
