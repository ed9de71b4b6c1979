namespace Berrys.Build.EndToEnd.Launching;

/// <summary>Removes what the fixtures of this folder share.</summary>
[SetUpFixture]
public sealed class LaunchingSetUp
{
    [OneTimeTearDown]
    public Task RemoveTemplate() => Checkout.RemoveTemplateAsync();
}
