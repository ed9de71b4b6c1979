using System.Formats.Tar;
using Berrys.Tools.ImageArchives;

namespace Berrys.Tools.Tests.ImageArchives;

public sealed class ImageArchiveTests
{
    private static readonly byte[] First = LayerBytes.Of(LayerBytes.File("first", "1"));
    private static readonly byte[] Second = LayerBytes.Of(LayerBytes.File("second", "2"));

    [Test]
    public async Task Reads_the_layout_of_docker_20()
    {
        var archive = LayerBytes.Of(
            LayerBytes.File("bbb/layer.tar", Second),
            LayerBytes.File("bbb/VERSION", "1.0"),
            LayerBytes.File("aaa/layer.tar", First),
            // A layer that is there already is a link.
            LayerBytes.Link(TarEntryType.SymbolicLink, "ccc/layer.tar", "../aaa/layer.tar"),
            LayerBytes.File("manifest.json", """[{"Config": "abc.json", "RepoTags": null, "Layers": ["aaa/layer.tar", "bbb/layer.tar", "ccc/layer.tar"]}]"""));

        (await FilesAsync(archive)).ShouldBe(["0 first", "1 second", "2 first"]);
    }

    [Test]
    public async Task Reads_the_layout_of_the_oci()
    {
        var archive = LayerBytes.Of(
            LayerBytes.File("blobs/sha256/aaa", First),
            LayerBytes.File("blobs/sha256/bbb", Second),
            LayerBytes.File("index.json", "{}"),
            LayerBytes.File("manifest.json", """[{"Config": "blobs/sha256/abc", "Layers": ["blobs/sha256/aaa", "blobs/sha256/bbb"], "LayerSources": {}}]"""),
            LayerBytes.File("oci-layout", """{"imageLayoutVersion": "1.0.0"}"""));

        (await FilesAsync(archive)).ShouldBe(["0 first", "1 second"]);
    }

    [TestCase("""[{"Layers": ["aaa", "/etc/passwd"]}]""", "the image's archive lacks a layer")]
    [TestCase("""[{"Layers": [1]}]""", "the image's archive lacks a layer")]
    [TestCase("""[{"Layers": ["loop"]}]""", "the image's archive lacks a layer")]
    [TestCase("""[{}]""", "the image's archive has no manifest.json that can be read")]
    [TestCase("""[{"Layers": []}, {"Layers": []}]""", "the image's archive has no manifest.json that can be read")]
    [TestCase("{", "the image's archive has no manifest.json that can be read")]
    public async Task What_is_no_image_is_refused(string manifest, string message)
    {
        var archive = LayerBytes.Of(
            LayerBytes.File("aaa", First), LayerBytes.Link(TarEntryType.SymbolicLink, "loop", "loop"), LayerBytes.File("manifest.json", manifest));

        (await Should.ThrowAsync<ImageArchiveException>(() => FilesAsync(archive))).Message.ShouldBe(message);
    }

    [Test]
    public async Task An_archive_without_a_manifest_is_refused() =>
        (await Should.ThrowAsync<ImageArchiveException>(() => FilesAsync(LayerBytes.Of(LayerBytes.File("aaa", First))))).Message.ShouldContain("no manifest.json");

    [Test]
    public async Task What_is_no_archive_is_refused() =>
        (await Should.ThrowAsync<ImageArchiveException>(() => FilesAsync([.. Enumerable.Repeat((byte)'x', 2000)]))).Message.ShouldBe("the image's archive is no tar archive");

    private static async Task<List<string>> FilesAsync(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "image.tar");
        await File.WriteAllBytesAsync(file, bytes);
        var archive = await ImageArchive.OpenAsync(file, CancellationToken.None);
        var files = new List<string>();
        for (var layer = 0; layer < archive.Count; layer++)
            await archive.ReadLayerAsync(layer, entry => files.Add($"{layer} {entry.Path}"), CancellationToken.None);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBe([file]);
        return files;
    }
}
