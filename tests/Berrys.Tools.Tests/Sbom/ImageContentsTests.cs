using System.Formats.Tar;
using Berrys.Tools.ImageArchives;
using Berrys.Tools.Sbom;
using Berrys.Tools.Tests.ImageArchives;
using CsCheck;

namespace Berrys.Tools.Tests.Sbom;

public sealed class ImageContentsTests
{
    private const string Status = "var/lib/dpkg/status";

    [Test]
    public async Task Both_layouts_are_read()
    {
        var image = new ImageTar().Layer(ImageTar.Folder("etc/"), ImageTar.File("./etc/os-release", "ID=debian\n"), ImageTar.File("bin/sh", "x"))
            .Layer(ImageTar.File("/" + Status, "Package: a\n"));

        foreach (var archive in (MemoryStream[])[image.Legacy(), image.Oci()])
        {
            var contents = await ImageContents.ReadAsync(archive, image.Id, CancellationToken.None);

            contents.Files.ShouldBe(new Dictionary<string, string> { ["etc/os-release"] = "ID=debian\n", [Status] = "Package: a\n" });
            contents.Created.ShouldBe(new DateTimeOffset(2026, 11, 26, 6, 0, 0, TimeSpan.Zero).AddTicks(1234568));
        }
    }

    [Test]
    public async Task An_upper_layer_replaces_and_removes()
    {
        var files = await FilesAsync(new ImageTar()
            .Layer(ImageTar.File(Status, "old"), ImageTar.File("a/x.dist-info/METADATA", "x"), ImageTar.File("b/y.dist-info/METADATA", "y"), ImageTar.File("c/z.dist-info/METADATA", "z"))
            .Layer(ImageTar.File(Status, "new"), ImageTar.File("a/x.dist-info/.wh.METADATA", ""), ImageTar.File(".wh.b", ""))
            .Layer(ImageTar.File("b/new.dist-info/METADATA", "n"), ImageTar.Folder("c/")));

        files.Select(file => (file.Key, file.Value)).ShouldBe([("b/new.dist-info/METADATA", "n"), ("c/z.dist-info/METADATA", "z"), (Status, "new")]);
    }

    [Test]
    public async Task An_opaque_folder_hides_the_layers_below_and_not_its_own()
    {
        var files = await FilesAsync(new ImageTar()
            .Layer(ImageTar.File("a/old.dist-info/METADATA", "o"), ImageTar.File("ab/kept.dist-info/METADATA", "k"))
            .Layer(ImageTar.File("a/new.dist-info/METADATA", "n"), ImageTar.File("a/.wh..wh..opq", "")));

        files.Keys.ShouldBe(["a/new.dist-info/METADATA", "ab/kept.dist-info/METADATA"]);
    }

    [Test]
    public async Task What_stands_in_a_folders_place_hides_what_was_in_it()
    {
        var files = await FilesAsync(new ImageTar()
            .Layer(ImageTar.File("a/x.dist-info/METADATA", "x"), ImageTar.File("b/y.dist-info/METADATA", "y"), ImageTar.File(Status, "s"))
            .Layer(ImageTar.Link(TarEntryType.SymbolicLink, "a", "elsewhere"), ImageTar.File("b", "a file"), ImageTar.Folder(Status + "/")));

        files.ShouldBeEmpty();
    }

    [Test]
    public async Task A_layer_that_occurs_again_counts_again()
    {
        var first = ImageTar.File(Status, "one");
        var files = await FilesAsync(new ImageTar().Layer(first).Layer(ImageTar.File(Status, "two")).Layer(first));

        files[Status].ShouldBe("one");
    }

    [Test]
    public async Task A_hard_link_is_the_file_that_it_leads_to()
    {
        var files = await FilesAsync(new ImageTar().Layer(
            ImageTar.File("cache/x.dist-info/METADATA", "x"), ImageTar.Link(TarEntryType.HardLink, "app/x.dist-info/METADATA", "cache/x.dist-info/METADATA")));

        files.Count.ShouldBe(2);
        files["app/x.dist-info/METADATA"].ShouldBe("x");
    }

    [Test]
    public async Task A_link_is_no_file_and_neither_is_a_name_without_end()
    {
        var files = await FilesAsync(new ImageTar().Layer(
            ImageTar.File(new string('d', 1001) + "/x.dist-info/METADATA", "x"), ImageTar.Link(TarEntryType.SymbolicLink, "etc/os-release", "/etc/passwd")));

        files.ShouldBeEmpty();
    }

    [TestCase("../../etc/os-release")]
    [TestCase("a/../etc/os-release")]
    public async Task A_name_never_leads_out_of_the_image(string name) =>
        (await FilesAsync(new ImageTar().Layer(ImageTar.File(name, "ID=debian\n")))).ShouldHaveSingleItem().Key.ShouldBe("etc/os-release");

    [Test]
    public async Task Of_a_long_description_the_beginning_is_read()
    {
        var files = await FilesAsync(new ImageTar().Layer(ImageTar.File("x.dist-info/METADATA", new string('m', 3 << 20))));

        files["x.dist-info/METADATA"].Length.ShouldBe(256 << 10);
    }

    [Test]
    public async Task A_database_that_is_too_large_is_a_failure()
    {
        var image = new ImageTar().Layer(ImageTar.File(Status, new byte[(64 << 20) + 1]));

        (await FailureAsync(image.Legacy(), image.Id)).ShouldBe("the image's file /var/lib/dpkg/status is larger than 64 MiB");
    }

    [Test]
    public async Task Attributes_that_say_they_are_large_are_not_waited_for()
    {
        var header = ImageTar.Tar([ImageTar.File("a", "b")])[..512];
        // A header of attributes, as its type says, of 1 GiB: 8^10 bytes in octal digits.
        header[156] = (byte)'x';
        "10000000000\0"u8.CopyTo(header.AsSpan(124));
        "        "u8.CopyTo(header.AsSpan(148));
        System.Text.Encoding.ASCII.GetBytes(Convert.ToString(header.Sum(value => value), 8).PadLeft(6, '0') + "\0 ").CopyTo(header.AsSpan(148));
        var image = new ImageTar().Layer(header);

        (await FailureAsync(image.Legacy(), image.Id)).ShouldBe("a layer has a header of more than 1 MiB");
    }

    [Test]
    public async Task A_database_of_some_megabytes_is_read_whole()
    {
        var status = string.Concat(Enumerable.Range(0, 300_000).Select(number => $"line {number}\n"));

        (await FilesAsync(new ImageTar().Layer(ImageTar.File(Status, status))))[Status].ShouldBe(status);
    }

    [Test]
    public async Task A_changed_archive_is_refused_or_tells_the_same()
    {
        var image = new ImageTar().Layer(ImageTar.File(Status, "Package: a\n"), ImageTar.Folder("etc/")).Layer(ImageTar.File("etc/os-release", "ID=debian\n"));
        foreach (var whole in (byte[][])[image.Legacy().ToArray(), image.Oci().ToArray()])
        {
            await Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte[1, 255]).SampleAsync(async (at, change) =>
            {
                var bytes = whole.ToArray();
                bytes[at] ^= change;
                try
                {
                    (await ImageContents.ReadAsync(new MemoryStream(bytes), image.Id, CancellationToken.None)).Files.Values.ShouldBe(["ID=debian\n", "Package: a\n"]);
                }
                catch (ImageArchiveException)
                {
                    // Refused.
                }
            }, iter: 2000);
        }
    }

    [Test]
    public async Task Reading_can_be_cancelled()
    {
        var image = new ImageTar().Layer(ImageTar.File(Status, "a"));

        await Should.ThrowAsync<OperationCanceledException>(() => ImageContents.ReadAsync(image.Legacy(), image.Id, new CancellationToken(canceled: true)));
    }

    private static async Task<IReadOnlyDictionary<string, string>> FilesAsync(ImageTar image) =>
        (await ImageContents.ReadAsync(image.Legacy(), image.Id, CancellationToken.None)).Files;

    private static async Task<string> FailureAsync(MemoryStream archive, string id) =>
        (await Should.ThrowAsync<ImageArchiveException>(() => ImageContents.ReadAsync(archive, id, CancellationToken.None))).Message;
}
