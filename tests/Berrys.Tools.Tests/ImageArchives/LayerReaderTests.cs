using System.Formats.Tar;
using System.Text;
using Berrys.Tools.ImageArchives;
using CsCheck;

namespace Berrys.Tools.Tests.ImageArchives;

public sealed class LayerReaderTests
{
    private static readonly byte[] Good = LayerBytes.Of(LayerBytes.File("a/b", "hello"), LayerBytes.File("c", "x", UnixFileMode.UserExecute | UnixFileMode.SetUser));

    [Test]
    public async Task Reads_entries_with_mode_and_beginning()
    {
        var files = await ReadAsync(Good);

        files.ShouldBe(["File a/b UserRead hello", "File c UserExecute, SetUser x"]);
    }

    [Test]
    public async Task Only_the_beginning_of_a_large_file_is_read()
    {
        var content = new byte[3 << 20];
        content.AsSpan().Fill((byte)'a');

        var files = await ReadAsync(LayerBytes.Of(LayerBytes.File("large", content), LayerBytes.File("next", "x")));

        files.Select(file => file.Length).ShouldBe(["File large UserRead ".Length + LayerReader.HeadLength, "File next UserRead x".Length]);
    }

    [TestCase("../../etc/shadow", "etc/shadow")]
    [TestCase("/etc/shadow", "etc/shadow")]
    [TestCase("./a/../../b//./c", "b/c")]
    [TestCase("a/.wh.gone", "a/gone", "Removal")]
    [TestCase(".wh.gone", "gone", "Removal")]
    [TestCase("a/b/.wh..wh..opq", "a/b", "Clearance")]
    [TestCase(".wh..wh..opq", "", "Clearance")]
    [TestCase("a/.wh.", "a", "Removal")]
    [TestCase("a\u001b[31mb", "a\u001b[31mb")]
    public async Task Names_stay_inside_and_whiteouts_remove(string name, string path, string kind = "File")
    {
        var folder = new DirectoryInfo(Environment.CurrentDirectory);
        var before = folder.EnumerateFileSystemInfos().Count();

        (await ReadAsync(LayerBytes.Of(LayerBytes.File(name, "x")))).Single().ShouldStartWith($"{kind} {path} UserRead");

        folder.EnumerateFileSystemInfos().Count().ShouldBe(before);
    }

    [Test]
    public async Task Links_are_not_followed()
    {
        var files = await ReadAsync(LayerBytes.Of(
            LayerBytes.Link(TarEntryType.SymbolicLink, "passwd", "/etc/passwd"), LayerBytes.Link(TarEntryType.HardLink, "again", "../../etc/passwd")));

        files.Select(file => file.Split(' ')[0..2]).ShouldBe([["Link", "passwd"], ["HardLink", "again"]]);
        files.ShouldAllBe(file => !file.Contains("root"));
    }

    [TestCase('x')]
    [TestCase('g')]
    [TestCase('L')]
    [TestCase('K')]
    public async Task A_huge_header_is_refused_before_it_is_read(char type)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var error = await Should.ThrowAsync<ImageArchiveException>(() => ReadAsync([.. LayerBytes.Header(type, "x", "17777777777\0"), .. new byte[4096]]));

        error.Message.ShouldBe("a layer has a header of more than 1 MiB");
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(8 << 20);
    }

    [Test]
    public async Task A_huge_file_that_is_not_there_is_no_archive() => (await Should.ThrowAsync<ImageArchiveException>(
        () => ReadAsync([.. LayerBytes.Header('0', "x", "77777777777\0"), .. new byte[4096]]))).Message.ShouldBe("a layer is no tar archive");

    [Test]
    public async Task Half_a_layer_is_no_archive_and_what_was_there_was_read()
    {
        var whole = LayerBytes.Of(LayerBytes.File("a", "1"), LayerBytes.File("b", new byte[5000]));

        await Should.ThrowAsync<ImageArchiveException>(() => ReadAsync(whole[..(whole.Length - 4096)]));
    }

    [Test]
    public void Garbage_is_refused_and_nothing_else() => Gen.Byte.Array[0, 2000].Sample(bytes => ReadsOrRefuses(bytes), iter: 300);

    [Test]
    public void A_damaged_archive_is_refused_and_nothing_else() => Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte).Sample(
        (index, value) =>
        {
            var bytes = Good.ToArray();
            bytes[index] = value;
            return ReadsOrRefuses(bytes);
        },
        iter: 2000);

    private static bool ReadsOrRefuses(byte[] bytes)
    {
        try
        {
            ReadAsync(bytes).GetAwaiter().GetResult();
            return true;
        }
        catch (ImageArchiveException)
        {
            return true;
        }
    }

    private static async Task<List<string>> ReadAsync(byte[] layer)
    {
        var files = new List<string>();
        await LayerReader.ReadAsync(
            new MemoryStream(layer),
            file =>
            {
                files.Add($"{file.Kind} {file.Path} {file.Mode} {Encoding.UTF8.GetString(file.Head.Span)}");
                return ValueTask.CompletedTask;
            },
            CancellationToken.None);
        return files;
    }
}
