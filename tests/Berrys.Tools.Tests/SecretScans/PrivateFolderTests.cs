using System.Runtime.Versioning;
using Berrys.Pipeline.Security;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Reports;
using Berrys.Tools.SecretScans;

namespace Berrys.Tools.Tests.SecretScans;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PrivateFolderTests : IDisposable
{
    private static readonly SecretGroups Groups = new([new Service("web", "services/web"), new Service("inner", "services/web/inner"), new SharedLibrary("shared/util", "shared/util")]);

    private readonly TemporaryFolder _workspace = new();
    private readonly PrivateFolder _folder = new();

    public void Dispose()
    {
        _workspace.Dispose();
        if (Directory.Exists(_folder.Path))
            _folder.Dispose();
    }

    [Test]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public void Nobody_else_can_look_into_it_and_it_is_removed()
    {
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        var report = _folder.MakeReport("report.json");

        (File.GetUnixFileMode(_folder.Path) & others).ShouldBe(UnixFileMode.None);
        File.GetUnixFileMode(report).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.Dispose();
        Directory.Exists(_folder.Path).ShouldBeFalse();
    }

    [Test]
    public void Copies_what_has_content_under_its_name()
    {
        string[] files = ["a b/[c] 'd' {e}.txt", "-f/--g.env", "ü"];
        foreach (var name in files)
            _workspace.Write(name, name);
        _workspace.Write("empty", "");
        File.CreateSymbolicLink(Path.Combine(_workspace.Path, "link"), "/etc/hostname");

        var (parts, tooLarge) = Copy([.. files, "empty", "link", "missing", "a b"]);

        tooLarge.ShouldBeEmpty();
        Inside(parts.ShouldHaveSingleItem()).ShouldBe(files, ignoreOrder: true);
        foreach (var name in files)
            File.ReadAllText(Path.Combine(parts[0].Folder, name)).ShouldBe(name);
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_name_that_scanners_stumble_on_is_replaced_and_restored()
    {
        string[] files = ["services/web/a\nb.env", "back\\slash.env"];
        foreach (var name in files)
            _workspace.Write(name, "x");

        var part = Copy(files).Parts.ShouldHaveSingleItem();

        Inside(part).ShouldBe([".berrys-renamed/0.env", ".berrys-renamed/1.env"], ignoreOrder: true);
        var found = new Finding { Scanner = "s", Rule = "r", Severity = Severity.High, Message = "m", Path = ".berrys-renamed/0.env" };
        part.Restore(found, Groups.Of).ShouldBe(found with { Path = "services/web/a b.env", Service = "web" });
        var other = found with { Path = "other" };
        part.Restore(other, Groups.Of).ShouldBe(other);
    }

    [Test]
    public void Large_files_are_left_out_and_many_are_cut_into_parts()
    {
        string[] files = ["a", "b", "c", "d", "large"];
        foreach (var name in files)
            using (var file = File.Create(Path.Combine(_workspace.Path, name)))
                file.SetLength(name == "large" ? PrivateFolder.LargestFile + 1 : PrivateFolder.LargestFile);
        _workspace.Write(".ignore", "x");

        var (parts, tooLarge) = _folder.Copy(_workspace.Path, files, [".ignore"], CancellationToken.None);

        tooLarge.ShouldBe(["large"]);
        parts.Select(Inside).ShouldBe([[".ignore", "a", "b", "c"], [".ignore", "d"]]);
    }

    [TestCase("services/web/a", "web")]
    [TestCase("services/web/inner/a", "inner")]
    [TestCase("services/web2/a", null)]
    [TestCase("shared/util/a", "shared/util")]
    [TestCase("a", null)]
    public void A_file_belongs_to_the_innermost_component(string path, string? name) => Groups.Of(path).ShouldBe(name);

    [Test]
    public void A_part_that_failed_speaks_for_the_whole()
    {
        var failed = ScanResult.Failed("s", "why");

        ScanParts.Join("s", [ScanResult.Of("s", []), failed]).ShouldBe(failed);
        ScanParts.Join("s", []).State.ShouldBe(ScanState.Scanned);
    }

    private (IReadOnlyList<SourcePart> Parts, IReadOnlyList<string> TooLarge) Copy(string[] files) => _folder.Copy(_workspace.Path, files, [], CancellationToken.None);

    private static string[] Inside(SourcePart part) =>
        [.. Directory.EnumerateFiles(part.Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(part.Folder, path)).Order(StringComparer.Ordinal)];
}
