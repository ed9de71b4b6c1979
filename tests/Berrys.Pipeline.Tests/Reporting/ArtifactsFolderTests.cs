using Berrys.Pipeline.Reporting;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Tests.Reporting;

public class ArtifactsFolderTests
{
    [Test]
    public async Task Writes_whole_files_and_replaces_older_ones()
    {
        using var folder = new TemporaryFolder();
        var artifacts = new ArtifactsFolder(new WorkspaceIdentity(folder.Path).Artifacts(null, folder.Path));

        await artifacts.WriteAsync("junit/api gateway.xml", "old", CancellationToken.None);
        var file = await artifacts.WriteAsync("junit/api gateway.xml", "nöw", CancellationToken.None);

        file.ShouldBe(folder.At("artifacts/junit/api gateway.xml"));
        (await File.ReadAllBytesAsync(file)).ShouldBe("nöw"u8.ToArray());
        Directory.GetFiles(artifacts.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ShouldBe([folder.At("artifacts/.gitignore"), file]);
    }

    [TestCase("../x")]
    [TestCase("/x")]
    [TestCase("")]
    public async Task Writes_nothing_elsewhere(string name)
    {
        using var folder = new TemporaryFolder();

        await Should.ThrowAsync<ArgumentException>(() => new ArtifactsFolder(new(folder.At("artifacts"))).WriteAsync(name, "x", CancellationToken.None));

        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Test]
    public async Task Leaves_nothing_behind_when_it_fails()
    {
        using var folder = new TemporaryFolder().WithFolder("artifacts/taken").With("artifacts/file");
        var artifacts = new ArtifactsFolder(new(folder.At("artifacts")));

        (await Should.ThrowAsync<BerrysException>(() => artifacts.WriteAsync("taken", "x", CancellationToken.None))).Message.ShouldContain(folder.At("artifacts/taken"));
        await Should.ThrowAsync<BerrysException>(() => artifacts.WriteAsync("file/x", "x", CancellationToken.None));
        await Should.ThrowAsync<OperationCanceledException>(() => artifacts.WriteAsync("late", "x", new(canceled: true)));

        Directory.GetFileSystemEntries(artifacts.Path).Order(StringComparer.Ordinal).ShouldBe([folder.At("artifacts/file"), folder.At("artifacts/taken")]);
    }
}
