using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Tests.Workspaces;

public class WorkspaceReaderTests
{
    [Test]
    public void Reads_the_guides_layout()
    {
        using var folder = new TemporaryFolder()
            .With("services/api-gateway/Dockerfile").With("services/api-gateway/tests/unit/test_a.py")
            .With("services/api-gateway/tests/integration/test_b.py").With("services/api-gateway/requirements.txt")
            .With("shared/models/models.py").With("shared/models/tests/unit/test_m.py").With("shared/models/requirements.txt")
            .With("tests/integration/test_all.py").With("tests/unit/test_root.py").With("docker-compose.yml")
            .With("requirements.txt").With("requirements-dev.txt");

        var workspace = WorkspaceReader.Read(folder.Path);

        workspace.Services.ShouldBe([new Service("api-gateway", "services/api-gateway")
        {
            Dockerfile = "services/api-gateway/Dockerfile",
            UnitTests = "services/api-gateway/tests/unit",
            IntegrationTests = "services/api-gateway/tests/integration",
            Requirements = "services/api-gateway/requirements.txt",
        }]);
        workspace.SharedLibraries.ShouldBe([new SharedLibrary("shared/models", "shared/models")
        {
            UnitTests = "shared/models/tests/unit",
            Requirements = "shared/models/requirements.txt",
        }]);
        workspace.ComposeFile.ShouldBe("docker-compose.yml");
        workspace.UnitTests.ShouldBe("tests/unit");
        workspace.IntegrationTests.ShouldBe("tests/integration");
        workspace.Requirements.ShouldBe("requirements.txt");
        workspace.DevelopmentRequirements.ShouldBe("requirements-dev.txt");
        workspace.Notes.ShouldBeEmpty();
    }

    [Test]
    public void Says_what_is_not_there()
    {
        using var folder = new TemporaryFolder().With("services/billing/requirements.txt").With("services/notes/readme.md").With("services/run.py");

        WorkspaceReader.Read(folder.Path).Notes.ShouldBe(
        [
            "services/notes is passed over: it has no Dockerfile, tests or requirements.",
            "There is no shared folder.",
            "services/run.py is not checked: it is in no folder of services/.",
            "There is no compose file.",
            "The service billing has no unit tests.",
            "The service billing has no Dockerfile: it builds no image.",
        ]);
    }

    [Test]
    public void Says_that_there_is_nothing_at_all()
    {
        using var folder = new TemporaryFolder();

        WorkspaceReader.Read(folder.Path).Notes.ShouldBe(["There is no services folder.", "There is no shared folder.", "There is no compose file."]);
    }

    [Test]
    public void Takes_any_folder_name_and_sorts_ordinally()
    {
        using var folder = new TemporaryFolder()
            .With("services/ünï code/Dockerfile").With("services/b space/Dockerfile").With("services/B/Dockerfile").With("services/a-dash/Dockerfile");

        WorkspaceReader.Read(folder.Path).Services.Select(service => service.Name).ShouldBe(["B", "a-dash", "b space", "ünï code"]);
    }

    [Test]
    public void Ignores_hidden_folders_and_caches()
    {
        using var folder = new TemporaryFolder()
            .With("services/.cache/Dockerfile").With("services/__pycache__/requirements.txt").With("shared/.venv/a.py").With("shared/__pycache__/a.py")
            .With("services/a/Dockerfile");

        var workspace = WorkspaceReader.Read(folder.Path);

        workspace.Components.Select(component => component.Name).ShouldBe(["a"]);
        workspace.Notes.ShouldNotContain(note => note.Contains("cache", StringComparison.Ordinal));
    }

    [Test, CancelAfter(20_000)]
    public void Follows_no_link_that_leads_around_in_circles(CancellationToken cancellationToken)
    {
        using var outside = new TemporaryFolder().With("Dockerfile");
        using var folder = new TemporaryFolder()
            .With("services/a/Dockerfile").With("shared/lib/deep/code.py")
            .WithLink("services/self", "self").WithLink("services/up", "..").WithLink("services/all", "../../").WithLink("services/gone", "nowhere")
            .WithLink("services/linked", outside.Path)
            .WithLink("shared/lib/around", "../..").WithLink("shared/empty/around", "..");

        var workspace = WorkspaceReader.Read(folder.Path);

        workspace.Components.Select(component => component.Name).ShouldBe(["a", "linked", "shared/lib"]);
        cancellationToken.IsCancellationRequested.ShouldBeFalse();
    }

    [Test]
    public void Takes_unsorted_tests_for_unit_tests_and_says_so()
    {
        using var folder = new TemporaryFolder().With("services/flat/tests/test_a.py").With("services/sorted/tests/integration/test_b.py");

        var workspace = WorkspaceReader.Read(folder.Path);

        workspace.Services.Select(service => service.UnitTests).ShouldBe(["services/flat/tests", null]);
        workspace.Notes.ShouldContain("The service flat has no tests/unit folder: everything in its tests folder counts as a unit test.");
        workspace.Notes.ShouldContain("The service sorted has no unit tests.");
    }

    [Test]
    public void Lets_pipeline_yaml_correct_the_conventions()
    {
        using var folder = new TemporaryFolder()
            .With("services/a/Dockerfile").With("services/b/Dockerfile").With("apps/web/Dockerfile.prod").With("apps/web/spec/test_x.py").With("shared/models/m.py")
            .With("pipeline.yaml", """
                services:
                  b: {image: false}
                  web:
                    path: apps/web/
                    dockerfile: apps/web/Dockerfile.prod
                    context: .
                    tests: apps/web/spec
                    uses: [models]
                """);

        var workspace = WorkspaceReader.Read(folder.Path);

        workspace.Services.Select(service => service.Name).ShouldBe(["a", "b", "web"]);
        workspace.Services[1].Dockerfile.ShouldBeNull();
        workspace.Notes.ShouldNotContain(note => note.Contains("no image", StringComparison.Ordinal));
        var web = workspace.Services[2];
        (web.Path, web.Dockerfile, web.Context, web.UnitTests).ShouldBe(("apps/web", "apps/web/Dockerfile.prod", ".", "apps/web/spec"));
        web.Uses!.Value.ShouldBe(["shared/models"]);
    }

    [Test]
    public void Renames_a_service_that_pipeline_yaml_gives_another_name()
    {
        using var folder = new TemporaryFolder().With("services/api-gateway/Dockerfile").With("pipeline.yaml", "services: {gateway: {path: services/api-gateway}}\n");

        WorkspaceReader.Read(folder.Path).Services.Select(service => (service.Name, service.Path)).ShouldBe([("gateway", "services/api-gateway")]);
    }

    [Test]
    public void Says_that_pipeline_yml_is_not_read()
    {
        using var folder = new TemporaryFolder().With("services/a/Dockerfile").With("pipeline.yml", "nonsense: 1\n");

        WorkspaceReader.Read(folder.Path).Notes.ShouldContain("pipeline.yml is not read: its name must be pipeline.yaml.");
    }
}
