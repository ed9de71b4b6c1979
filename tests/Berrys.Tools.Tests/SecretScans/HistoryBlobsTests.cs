using System.Collections.Immutable;
using Berrys.Tools.SecretScans;

namespace Berrys.Tools.Tests.SecretScans;

public sealed class HistoryBlobsTests
{
    private static readonly string A = new('a', 40);
    private static readonly string B = new('b', 40);
    private static readonly string C = new('c', 64);

    [Test]
    public void Reads_the_objects_with_names() =>
        HistoryBlobs.Named($"{A}\n{B} folder\n{C} folder/a file \u00e4.txt\nno object\n\n").ShouldBe([new(B, "folder"), new(C, "folder/a file \u00e4.txt")]);

    [Test]
    public void What_lies_in_the_working_tree_as_tracked_is_scanned_already() =>
        HistoryBlobs.Present($"100644 {A} 0\ta b\0100644 {B} 0\tchanged\0160000 {C} 0\tmodule\0", "changed\0").ShouldBe([A, C], ignoreOrder: true);

    [Test]
    public void Takes_files_that_have_content()
    {
        var named = ImmutableSortedDictionary<string, string>.Empty.Add(A, "x/a").Add(B, "x").Add(C, "c");

        HistoryBlobs.Of(named, $"{A} blob 12\n{B} tree 30\n{C} blob 0\n{new string('d', 40)} blob 5\n{A} missing\n").ShouldBe([new(A, "x/a", 12)]);
    }

    [Test]
    public void Cuts_into_parts()
    {
        var blobs = Enumerable.Range(0, 7).Select(number => new HistoryBlob($"{number}", "a", PrivateFolder.LargestFile)).ToArray();

        HistoryBlobs.Parts(blobs).Select(part => part.Length).ShouldBe([3, 3, 1]);
        HistoryBlobs.Parts([]).ShouldBeEmpty();
    }

    [TestCase("a/b/.env", ".env")]
    [TestCase("settings.prod-1_x.yml", "settings.prod-1_x.yml")]
    [TestCase("a/.git", "file")]
    [TestCase("a/.GitModules", "file")]
    [TestCase("a/..", "file")]
    [TestCase("a/b\\c", "file")]
    [TestCase("a/\u00fc", "file")]
    [TestCase("a/", "file")]
    public void A_copy_has_a_harmless_name(string path, string name) => new HistoryBlob(A, path, 1).CopyName.ShouldBe($"{A}/{name}");
}
