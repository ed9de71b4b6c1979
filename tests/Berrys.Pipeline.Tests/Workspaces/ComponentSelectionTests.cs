using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Tests.Workspaces;

public class ComponentSelectionTests
{
    private static readonly Workspace Workspace = new()
    {
        Root = "/platform",
        Services = [new("api-gateway", "services/api-gateway"), new("billing", "apps/billing")],
        SharedLibraries = [new("shared/models", "shared/models")],
    };

    [TestCase(null, "api-gateway billing shared/models")]
    [TestCase("billing", "billing")]
    [TestCase(" billing , api-gateway,billing", "api-gateway billing")]
    [TestCase("shared/models", "shared/models")]
    [TestCase("services/api-gateway/,apps/billing", "api-gateway billing")]
    public void Selects_what_is_named(string? services, string expected) =>
        ComponentSelection.Select(Workspace, services).Select(component => component.Name).ShouldBe(expected.Split(' '));

    [Test]
    public void Suggests_the_nearest_name_for_each_unknown_one()
    {
        var error = Should.Throw<BerrysException>(() => ComponentSelection.Select(Workspace, "biling,api-gateway,models"));

        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.Split('\n').ShouldBe(["--services: there is no service 'biling'; did you mean 'billing'?", "--services: there is no service 'models'; did you mean 'shared/models'?"]);
        error.Next.ShouldBe("Services here: api-gateway, billing, shared/models");
    }

    [TestCase("")]
    [TestCase(" , ")]
    public void Refuses_an_empty_choice(string services) =>
        Should.Throw<BerrysException>(() => ComponentSelection.Select(Workspace, services)).ExitCode.ShouldBe(ExitCode.Usage);
}
