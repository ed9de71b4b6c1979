using System.Collections.Immutable;
using Berrys.Pipeline.Changes;
using Berrys.Pipeline.Dependencies;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Tests.Changes;

public sealed class AffectedComponentsTests
{
    private static readonly Service Api = new("api", "services/api");
    private static readonly Service Gateway = new("api-gateway", "services/api-gateway");
    private static readonly SharedLibrary Models = new("shared/models", "shared/models");
    private static readonly SharedLibrary Utils = new("shared/utils", "shared/utils");

    private static readonly Workspace Workspace = new()
    {
        Root = "/w",
        Services = [Api, Gateway],
        SharedLibraries = [Models, Utils],
        ComposeFile = "docker-compose.yml",
        DevelopmentRequirements = "requirements-dev.txt",
    };

    private static readonly DependencyGraph Graph = new(Workspace.Components, [new(Api, Models, "services/api/app.py:3 imports shared.models"), new(Models, Utils, "x"), new(Utils, Models, "y")]);

    [TestCase("services/api/app.py", "services/api/app.py → api")]
    [TestCase("services/api-gateway/README.md", "services/api-gateway/README.md → api-gateway")]
    [TestCase("shared/utils/text.py", "shared/utils/text.py → shared/utils → shared/models → api (services/api/app.py:3 imports shared.models)|shared/utils/text.py → shared/utils → shared/models (x)|shared/utils/text.py → shared/utils")]
    [TestCase("shared/models", "shared/models → shared/models → api (services/api/app.py:3 imports shared.models)|shared/models → shared/models|shared/models → shared/models → shared/utils (y)")]
    [TestCase("services/conftest.py", "services/conftest.py → api (its checks read it)|services/conftest.py → api-gateway (its checks read it)")]
    [TestCase("docker-compose.yml", "docker-compose.yml → api (its image may be built otherwise)|docker-compose.yml → api-gateway (its image may be built otherwise)")]
    [TestCase("README.md", "")]
    [TestCase("services/README.md", "")]
    [TestCase("docs/conftest.py", "")]
    public void Of_one_file(string changed, string expected) => string.Join('|', Of([changed])).ShouldBe(expected);

    [TestCase("pipeline.yaml")]
    [TestCase("requirements-dev.txt")]
    [TestCase("setup.cfg")]
    public void Some_files_affect_all(string changed) => Of([changed]).Select(affected => affected.Component).ShouldBe(Workspace.Components);

    [Test]
    public void What_an_image_is_built_from_affects_its_service() => new AffectedComponents(Workspace, Graph)
        .Of(["assets/logo.svg"], new Dictionary<string, IReadOnlyCollection<string>> { ["api-gateway"] = ["assets/logo.svg"] })
        .ShouldHaveSingleItem().ToString().ShouldBe("assets/logo.svg → api-gateway (its image is built from it)");

    [TestCase("README.md", true)]
    [TestCase("services/api/x", false)]
    [TestCase("services", false)]
    public void Says_what_belongs_to_none(string file, bool expected) => new AffectedComponents(Workspace, Graph).IsOfNone(file).ShouldBe(expected);

    private static ImmutableArray<AffectedComponent> Of(string[] changed) =>
        new AffectedComponents(Workspace, Graph).Of(changed, new Dictionary<string, IReadOnlyCollection<string>>());
}
