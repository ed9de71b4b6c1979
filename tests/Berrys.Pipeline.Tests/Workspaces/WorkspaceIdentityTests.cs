using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Tests.Workspaces;

public class WorkspaceIdentityTests
{
    [Test]
    public void Is_the_same_for_one_path_and_another_for_another()
    {
        new WorkspaceIdentity("/platform/").Hash.ShouldBe(new WorkspaceIdentity("/platform").Hash);
        new WorkspaceIdentity("/platform2").Hash.ShouldNotBe(new WorkspaceIdentity("/platform").Hash);
    }

    [Test, Platform(Exclude = "Win")]
    public void Is_stable_over_releases()
    {
        var identity = new WorkspaceIdentity("/srv/plattform ü");

        identity.Hash.ShouldBe("f41dd1273c");
        identity.DockerName("net").ShouldBe("berrys-f41dd1273c-net");
        identity.ComposeProject.ShouldBe("berrys-f41dd1273c");
        identity.DockerLabel.ShouldBe("berrys.workspace=f41dd1273c");
    }

    [Test]
    public void Keeps_its_folders_out_of_history()
    {
        using var folder = new TemporaryFolder().With(".berrys/cache/x").WithFolder("artifacts").With("mine/report.txt");
        var identity = new WorkspaceIdentity(folder.Path);

        identity.State.Create();
        identity.Artifacts(null, "/elsewhere").Create();
        identity.Artifacts("mine", folder.Path).Create();
        identity.Artifacts("new/deep/", folder.Path).Create();

        File.ReadAllText(folder.At(".berrys/.gitignore")).ShouldBe("*\n");
        File.ReadAllText(folder.At("artifacts/.gitignore")).ShouldBe("*\n");
        File.Exists(folder.At("mine/.gitignore")).ShouldBeFalse();
        Directory.GetFileSystemEntries(folder.At("new")).ShouldBe([folder.At("new/deep")]);
        Directory.GetFileSystemEntries(folder.At("new/deep")).ShouldBe([folder.At("new/deep/.gitignore")]);
    }

    [Test]
    public void Makes_a_folder_once_however_many_make_it()
    {
        using var folder = new TemporaryFolder();
        var state = new WorkspaceIdentity(folder.Path).State;

        Parallel.For(0, 16, _ => state.Create());

        Directory.GetFileSystemEntries(folder.Path).ShouldBe([folder.At(".berrys")]);
        Directory.GetFileSystemEntries(state.Path).ShouldBe([state.At(".gitignore")]);
    }

    [Test]
    public void Says_that_a_folder_cannot_be_made()
    {
        using var folder = new TemporaryFolder().With("file");

        var error = Should.Throw<BerrysException>(() => new OwnFolder(folder.At("file/artifacts")).Create());

        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldContain(folder.At("file/artifacts"));
    }
}
