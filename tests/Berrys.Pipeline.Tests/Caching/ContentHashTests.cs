using System.Diagnostics;
using System.Runtime.Versioning;
using Berrys.Pipeline.Caching;

namespace Berrys.Pipeline.Tests.Caching;

public class ContentHashTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    // Git's ids of the empty blob and of "hello\n" are known to everybody who has looked into a repository.
    [TestCase("", "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")]
    [TestCase("hello\n", "ce013625030ba8dba906f756967f9e9ca394464a")]
    public void Names_content_as_git_does(string text, string id) =>
        ContentHash.OfFile(_folder.With("file", text).At("file")).ShouldBe("100644 " + id);

    [Test]
    public void Equals_git_hash_object_for_bytes_of_any_size()
    {
        var random = new Random(1);
        // Around the sizes of blocks and buffers.
        int[] sizes = [0, 1, 2, 55, 56, 64, 119, 4096, 65_535, 65_536, 65_537, 200_000];
        var files = sizes.Select(size => _folder.At($"{size}")).ToArray();
        foreach (var (file, size) in files.Zip(sizes))
        {
            var content = new byte[size];
            random.NextBytes(content);
            File.WriteAllBytes(file, content);
        }

        files.Select(ContentHash.OfFile).ShouldBe(Git(["hash-object", "--no-filters", "--", .. files]).Select(id => "100644 " + id));
    }

    [Test]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public void Equals_git_s_index_for_modes_links_and_odd_names()
    {
        _folder.With("plain", "x").With("größe and 'quotes'", "y").With("script.sh", "#!/bin/sh\n").With("for others only", "z")
            .WithLink("link", "plain").WithLink("dangling", "../no/where ü").WithLink("to a folder", ".").With(".hidden");
        File.SetUnixFileMode(_folder.At("script.sh"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.SetUnixFileMode(_folder.At("for others only"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Git("init", "--quiet");
        Git("add", "--all");

        // MODE ID STAGE<tab>NAME
        var entries = Git("-c", "core.quotePath=false", "ls-files", "--stage").Select(line => line.Split('\t')).ToArray();
        entries.Length.ShouldBe(8);
        foreach (var entry in entries)
            ContentHash.OfFile(_folder.At(entry[1])).ShouldBe(entry[0][..^2], entry[1]);
    }

    [Test]
    public void A_missing_file_is_an_error() => Should.Throw<IOException>(() => ContentHash.OfFile(_folder.At("missing")));

    private string[] Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true };
        // Whoever runs the tests may have filters, templates or a hook configured.
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        foreach (var variable in start.Environment.Keys.Where(name => name is "GIT_DIR" or "GIT_WORK_TREE" or "GIT_INDEX_FILE").ToArray())
            start.Environment.Remove(variable);
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
