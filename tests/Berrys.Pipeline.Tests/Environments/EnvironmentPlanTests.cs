using Berrys.Pipeline.Environments;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Tests.Environments;

public sealed class EnvironmentPlanTests
{
    [Test]
    public void Conventions_find_the_entry_the_database_and_who_knows_whom()
    {
        var plan = EnvironmentPlan.Of("staging", Platform("api-gateway", "coordinator", "models"), path => path == "services/coordinator");

        plan.Entry.Name.ShouldBe("api-gateway");
        plan.Entry.Knows.ShouldBe(["coordinator", "models"]);
        plan.Services.Single(service => service.UsesDatabase).Name.ShouldBe("coordinator");
        plan.Services.Single(service => service.Name == "models").Knows.ShouldBe(["coordinator"]);
        plan.Entry.HealthPath.ShouldBe("/health");
    }

    [Test]
    public void Pipeline_yaml_says_otherwise()
    {
        var workspace = Platform("front", "api-gateway");
        workspace = workspace with
        {
            Definition = workspace.Definition with
            {
                Deployment = new("front"),
                Services = workspace.Definition.Services.Add("front", new() { Health = "/up", Count = 3 }),
            },
        };

        var plan = EnvironmentPlan.Of("staging", workspace, _ => false);

        plan.Entry.ShouldBe(new ServicePlan { Name = "front", IsEntry = true, HealthPath = "/up", Count = 3, Knows = plan.Entry.Knows });
        plan.HasDatabase.ShouldBeFalse();
    }

    [Test]
    public void An_entry_that_is_not_clear_is_asked_for()
    {
        var error = Should.Throw<BerrysException>(() => EnvironmentPlan.Of("staging", Platform("a", "b"), _ => false));

        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldContain("a, b");
        error.Next!.ShouldContain("deployment: { entry: NAME }");
    }

    [Test]
    public void A_wrong_entry_is_named_with_the_nearest_one()
    {
        var workspace = Platform("api-gateway");
        workspace = workspace with { Definition = workspace.Definition with { Deployment = new("api-gatway") } };

        Should.Throw<BerrysException>(() => EnvironmentPlan.Of("staging", workspace, _ => false)).Message.ShouldContain("did you mean 'api-gateway'");
    }

    [Test]
    public void A_workspace_without_images_has_nothing_to_deploy() =>
        Should.Throw<BerrysException>(() => EnvironmentPlan.Of("staging", Platform(), _ => false)).ExitCode.ShouldBe(ExitCode.Usage);

    private static Workspace Platform(params string[] services) => new()
    {
        Root = "/w",
        Services = [.. services.Select(name => new Service(name, $"services/{name}") { Dockerfile = $"services/{name}/Dockerfile" })],
    };
}
