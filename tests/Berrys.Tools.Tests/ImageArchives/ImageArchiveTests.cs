using System.Formats.Tar;
using System.Text.Json.Nodes;
using Berrys.Tools.ImageArchives;

namespace Berrys.Tools.Tests.ImageArchives;

public sealed class ImageArchiveTests
{
    private static readonly ImageTar Image = new ImageTar().Layer(ImageTar.File("first", "1")).Layer(ImageTar.File("second", "2")).Layer(ImageTar.File("first", "1"));

    [Test]
    public async Task Reads_the_layout_of_docker_20_in_which_a_layer_that_is_there_already_is_a_link() =>
        (await FilesAsync(Image.Legacy(), Image.Id)).ShouldBe(["0 first", "1 second", "2 first"]);

    [Test]
    public async Task Reads_the_layout_of_the_oci() => (await FilesAsync(Image.Oci(), Image.Id)).ShouldBe(["0 first", "1 second", "2 first"]);

    [TestCase("""["0/layer.tar", "1/layer.tar", "/etc/passwd"]""", "the image's archive lacks a layer")]
    [TestCase("""["0/layer.tar", "1/layer.tar", "loop"]""", "the image's archive lacks a layer")]
    [TestCase("""["0/layer.tar", "1/layer.tar", 1]""", "the manifest.json in the image's archive is not of one image")]
    [TestCase("null", "the manifest.json in the image's archive is not of one image")]
    [TestCase("""["0/layer.tar"]""", "the image's archive has other layers than its configuration says")]
    [TestCase("""["1/layer.tar", "0/layer.tar", "2/layer.tar"]""", "a layer is not the one that the image's configuration names")]
    public async Task Layers_that_are_not_the_images_are_refused(string layers, string message)
    {
        using var reader = new TarReader(Image.Legacy());
        var entries = new List<TarEntry> { ImageTar.Link(TarEntryType.SymbolicLink, "loop", "loop") };
        while (reader.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.Name != "manifest.json")
            {
                entries.Add(entry);
                continue;
            }

            var manifest = JsonNode.Parse(entry.DataStream!)!;
            manifest[0]!["Layers"] = JsonNode.Parse(layers);
            entries.Add(ImageTar.File(entry.Name, manifest.ToJsonString()));
        }

        (await FailureAsync(new MemoryStream(ImageTar.Tar(entries)), Image.Id)).ShouldBe(message);
    }

    [Test]
    public async Task Another_image_is_refused()
    {
        var image = new ImageTar().Layer(ImageTar.File("var/lib/dpkg/status", "a"));
        var other = new ImageTar { Created = "2020-01-01T00:00:00Z" }.Layer(ImageTar.File("var/lib/dpkg/status", "a"));

        (await FailureAsync(image.Legacy(), other.Id)).ShouldBe("the image's archive holds another image");
    }

    [Test]
    public async Task A_layer_that_was_changed_is_refused()
    {
        var image = new ImageTar().Layer(ImageTar.File("var/lib/dpkg/status", "Package: abc\n"));
        var bytes = image.Legacy().ToArray();
        bytes[bytes.AsSpan().IndexOf("Package: abc"u8) + 9] = (byte)'z';

        (await FailureAsync(new MemoryStream(bytes), image.Id)).ShouldBe("a layer is not the one that the image's configuration names");
    }

    [Test]
    public async Task A_compression_that_cannot_be_read_is_said()
    {
        var image = new ImageTar().Layer(ImageTar.File("var/lib/dpkg/status", "a"));
        var bytes = image.Oci().ToArray();
        new byte[] { 0x28, 0xB5, 0x2F, 0xFD }.CopyTo(bytes, bytes.AsSpan().IndexOf(new byte[] { 0x1F, 0x8B, 0x08 }));

        (await FailureAsync(new MemoryStream(bytes), image.Id)).ShouldBe("a layer is compressed by zstd, which is not read here");
    }

    [Test]
    public async Task What_is_no_archive_of_an_image_is_a_failure_and_never_another_error()
    {
        var image = new ImageTar().Layer(ImageTar.File("var/lib/dpkg/status", "a"));
        var whole = image.Legacy().ToArray();
        byte[][] damaged =
        [
            [], [.. "no archive at all"u8], new byte[4096], [.. Enumerable.Repeat((byte)'x', 4096)],
            .. Enumerable.Range(1, (whole.Length / 512) - 4).Select(blocks => whole[..(blocks * 512)]),
            ImageTar.Tar([ImageTar.File("manifest.json", "[]")]), ImageTar.Tar([ImageTar.File("manifest.json", "[{\"Config\":\"x\",\"Layers\":[]}]")]),
            ImageTar.Tar([ImageTar.File("index.json", "{\"manifests\":[]}")]), ImageTar.Tar([ImageTar.File("index.json", "garbage")]),
        ];
        foreach (var bytes in damaged)
            (await FailureAsync(new MemoryStream(bytes), image.Id)).ShouldNotBeEmpty();
    }

    private static async Task<List<string>> FilesAsync(MemoryStream stream, string id)
    {
        var archive = await ImageArchive.OpenAsync(stream, id, CancellationToken.None);
        var files = new List<string>();
        for (var number = 0; number < archive.Count; number++)
        {
            var layer = number;
            await archive.ReadLayerAsync(
                layer,
                file =>
                {
                    files.Add($"{layer} {file.Path}");
                    return ValueTask.CompletedTask;
                },
                CancellationToken.None);
        }

        return files;
    }

    private static async Task<string> FailureAsync(MemoryStream stream, string id) =>
        (await Should.ThrowAsync<ImageArchiveException>(() => FilesAsync(stream, id))).Message;
}
