using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Tests.Workspaces;

public class WorkspaceFinderTests
{
    [TestCase("services/a/src", "")]
    [TestCase("", "")]
    [TestCase("inner", "inner")]
    public void Takes_the_nearest_folder_upwards(string current, string expected)
    {
        using var folder = new TemporaryFolder().With("services/a/Dockerfile").WithFolder("services/a/src").With("inner/pipeline.yaml");

        WorkspaceFinder.Find(null, folder.At(current), null).ShouldBe(Path.TrimEndingDirectorySeparator(folder.At(expected)));
    }

    [Test]
    public void Is_not_misled_by_a_package_called_services()
    {
        using var folder = new TemporaryFolder().With("services/a/Dockerfile").With("services/a/app/services/mail.py");

        WorkspaceFinder.Find(null, folder.At("services/a/app"), null).ShouldBe(folder.Path);
    }

    [Test]
    public void Takes_an_empty_services_folder_when_there_is_nothing_better()
    {
        using var folder = new TemporaryFolder().WithFolder("services");

        WorkspaceFinder.Find(null, folder.Path, null).ShouldBe(folder.Path);
    }

    [Test]
    public void Takes_the_sample_inside_this_repository()
    {
        using var folder = new TemporaryFolder().With("pipeline.yaml").With("berrys/samples/berrys-agents/services/a/Dockerfile").WithFolder("berrys/src");

        WorkspaceFinder.Find(null, folder.At("berrys/src"), folder.At("berrys")).ShouldBe(folder.At("berrys/samples/berrys-agents"));
        WorkspaceFinder.Find(null, folder.Path, folder.At("berrys")).ShouldBe(folder.Path);
    }

    [Test]
    public void Resolves_links_so_that_one_workspace_has_one_path()
    {
        using var folder = new TemporaryFolder().With("real/services/a/Dockerfile").WithLink("link", "real");

        WorkspaceFinder.Find(null, folder.At("link/services"), null).ShouldBe(folder.At("real"));
        WorkspaceFinder.Find("link", folder.Path, null).ShouldBe(folder.At("real"));
    }

    [Test]
    public void Takes_the_folder_given()
    {
        using var folder = new TemporaryFolder().With("services/a/Dockerfile").With("other/services/b/Dockerfile");

        WorkspaceFinder.Find("other", folder.Path, null).ShouldBe(folder.At("other"));
    }

    [TestCase("nowhere", "there is no folder")]
    [TestCase("empty", "has neither a pipeline.yaml nor a services folder")]
    [TestCase("", "names no folder")]
    public void Refuses_a_folder_that_is_no_workspace(string given, string reason)
    {
        using var folder = new TemporaryFolder().WithFolder("empty");

        var error = Should.Throw<BerrysException>(() => WorkspaceFinder.Find(given, folder.Path, null));

        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldContain(reason);
    }

    [Test]
    public void Says_where_it_looked()
    {
        using var folder = new TemporaryFolder().WithFolder("berrys/src");

        var error = Should.Throw<BerrysException>(() => WorkspaceFinder.Find(null, folder.At("berrys/src"), folder.At("berrys")));

        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldContain(folder.At("berrys/src"));
        error.Next!.ShouldContain("--workspace=DIR");
    }
}
