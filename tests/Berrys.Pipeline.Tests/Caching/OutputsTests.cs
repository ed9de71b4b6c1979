using System.Collections.Immutable;
using System.Runtime.Versioning;
using Berrys.Pipeline.Caching;

namespace Berrys.Pipeline.Tests.Caching;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform("Linux"), SupportedOSPlatform("linux")]
public sealed class OutputsTests : IDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
    private readonly TemporaryFolder _folder = new();
    private readonly ContentStore _store;
    private readonly PortablePaths _paths;

    public OutputsTests()
    {
        _store = new(At("cas"));
        _paths = new(At("w"), At("w/artifacts"));
        Directory.CreateDirectory(At("w"));
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Everything_comes_back_exactly()
    {
        Write("out/a.txt", "a");
        Write("out/bin/tool", "#!/bin/sh");
        File.SetUnixFileMode(At("w/out/bin/tool"), Executable);
        Directory.CreateDirectory(At("w/out/empty"));
        File.CreateSymbolicLink(At("w/out/link"), "a.txt");
        File.CreateSymbolicLink(At("w/out/dangling"), "/nowhere/at/all");
        Directory.CreateSymbolicLink(At("w/out/linked"), "bin");
        Write("report.xml", "<r/>");
        var before = Tree();
        var outputs = await TakeAsync("out", "report.xml", "never-written");
        Directory.Delete(At("w"), recursive: true);
        Directory.CreateDirectory(At("w"));

        (await RestoreAsync(["out", "report.xml", "never-written"], outputs)).ShouldBeTrue();

        Tree().ShouldBe(before);
        Comparison().AreInPlace(["out", "report.xml", "never-written"], outputs).ShouldBeTrue();
    }

    [Test]
    public async Task What_was_there_besides_is_gone()
    {
        Write("out/a.txt", "a");
        var outputs = await TakeAsync("out");
        Write("out/stale.txt", "x");
        Write("out/a.txt", "changed");
        Comparison().AreInPlace(["out"], outputs).ShouldBeFalse();

        (await RestoreAsync(["out"], outputs)).ShouldBeTrue();

        Tree().ShouldBe(["out/", "out/a.txt a"]);
    }

    [Test]
    public async Task A_file_takes_a_folder_s_place_and_a_folder_a_file_s()
    {
        Write("one", "file");
        Write("two/x", "in a folder");
        var outputs = await TakeAsync("one", "two");
        Directory.Delete(At("w"), recursive: true);
        Write("one/y", "");
        Write("two", "");

        (await RestoreAsync(["one", "two"], outputs)).ShouldBeTrue();

        Tree().ShouldBe(["one file", "two/", "two/x in a folder"]);
    }

    [TestCase("lost")]
    [TestCase("cut")]
    [TestCase("flipped")]
    public async Task A_content_that_is_lost_or_damaged_leaves_everything_as_it_is(string damage)
    {
        Write("out/a", "one");
        Write("out/b", "two");
        var outputs = await TakeAsync("out");
        var content = _store.PathOf(outputs.Single(output => output.Path.EndsWith("/b", StringComparison.Ordinal)).Content);
        if (damage == "lost")
            File.Delete(content);
        else
            File.WriteAllText(content, damage == "cut" ? "tw" : "twp");
        Write("out/a", "present");

        (await RestoreAsync(["out"], outputs)).ShouldBeFalse();

        Tree().ShouldBe(["out/", "out/a present", "out/b two"]);
        File.Exists(content).ShouldBeFalse();
    }

    [TestCase("{workspace}/other")]
    [TestCase("{workspace}/out/../../x")]
    [TestCase("{workspace}/output")]
    [TestCase("/etc/passwd")]
    public async Task An_output_that_was_not_declared_is_not_written(string path)
    {
        var digest = _store.Add("x"u8);

        (await RestoreAsync(["out"], [new(path, CachedOutputKind.File, Executable, digest)])).ShouldBeFalse();

        Tree().ShouldBeEmpty();
    }

    [Test]
    public async Task A_changed_mode_or_link_is_not_in_place()
    {
        Write("out/a", "a");
        File.CreateSymbolicLink(At("w/out/link"), "a");
        var outputs = await TakeAsync("out");
        File.SetUnixFileMode(At("w/out/a"), Executable);
        Comparison().AreInPlace(["out"], outputs).ShouldBeFalse();

        (await RestoreAsync(["out"], outputs)).ShouldBeTrue();
        Comparison().AreInPlace(["out"], outputs).ShouldBeTrue();
        File.Delete(At("w/out/link"));
        File.CreateSymbolicLink(At("w/out/link"), "b");
        Comparison().AreInPlace(["out"], outputs).ShouldBeFalse();
    }

    [Test]
    public void Differences_are_named_but_for_what_differs_from_run_to_run()
    {
        ImmutableArray<CachedOutput> before = [File1("a", "1"), File1("b", "1"), File1("c", "1"), File1("d", "1")];
        ImmutableArray<CachedOutput> now = [File1("a", "1"), File1("b", "2"), File1("c", "2"), File1("e", "1")];

        OutputComparison.Differences(before, now, path => path == "c").ShouldBe(["b", "d", "e"]);

        static CachedOutput File1(string path, string content) => new(path, CachedOutputKind.File, Executable, content);
    }

    private Task<ImmutableArray<CachedOutput>> TakeAsync(params string[] outputs) => new OutputCapture(_store, _paths, new(At("w"), At("outputs"), OutputDigest.OfFile, TimeProvider.System)).TakeAsync(outputs, CancellationToken.None);

    private Task<bool> RestoreAsync(string[] declared, ImmutableArray<CachedOutput> outputs) =>
        new OutputRestoration(_store, _paths).RestoreAsync(declared, outputs, CancellationToken.None);

    private OutputComparison Comparison() => new(new(At("w"), At("index"), OutputDigest.OfFile, TimeProvider.System), _paths);

    private List<string> Tree() => [.. Directory.EnumerateFileSystemEntries(At("w"), "*", SearchOption.AllDirectories)
        .Select(path => $"{Path.GetRelativePath(At("w"), path)}{Describe(path)}").Order(StringComparer.Ordinal)];

    private static string Describe(string path)
    {
        if (new FileInfo(path).LinkTarget is { } target)
            return $" -> {target}";
        var mode = File.GetUnixFileMode(path) == Executable ? " (executable)" : "";
        return Directory.Exists(path) ? "/" : $" {File.ReadAllText(path)}{mode}";
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At($"w/{path}"))!);
        File.WriteAllText(At($"w/{path}"), text);
    }

    private string At(string path) => Path.Combine(_folder.Path, path);
}
