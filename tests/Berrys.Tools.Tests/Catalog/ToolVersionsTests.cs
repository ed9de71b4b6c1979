using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Catalog;
using NSubstitute;

namespace Berrys.Tools.Tests.Catalog;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ToolVersionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ICommandRunner _runner = Substitute.For<ICommandRunner>();
    private string _tool = null!;

    [SetUp]
    public void SetUp()
    {
        _tool = _folder.Write("bin/git", "1");
        Prints("git version 2.1.0\n");
    }

    public void Dispose() => _folder.Dispose();

    private string MemoryFile => Path.Combine(_folder.Path, "memory", ToolVersions.FileName);

    private void Prints(string output) =>
        _runner.RunAsync(default!, default, default).ReturnsForAnyArgs(call => new CommandResult(call.Arg<Command>(), 0, output, "", [output.Trim()], TimeSpan.Zero, false));

    private async Task<string> Version()
    {
        using var versions = new ToolVersions(_runner, Path.Combine(_folder.Path, "memory"), TimeSpan.FromSeconds(5));
        return (await versions.IdentifyAsync(ToolCatalog.Git, _tool, CancellationToken.None)).Version;
    }

    private async Task Asked(int times) => await _runner.ReceivedWithAnyArgs(times).RunAsync(default!, default, default);

    [Test]
    public async Task Asks_once_and_remembers_over_runs()
    {
        (await Version()).ShouldBe("2.1.0");
        (await Version()).ShouldBe("2.1.0");
        await Asked(1);
        Directory.GetFiles(Path.GetDirectoryName(MemoryFile)!).ShouldBe([MemoryFile]);
    }

    [Test]
    public async Task Asks_again_when_the_file_changed()
    {
        await Version();
        var changed = File.GetLastWriteTimeUtc(_tool);
        File.WriteAllText(_tool + ".new", "2");
        File.SetLastWriteTimeUtc(_tool + ".new", changed);
        // Same size, same time: only the inode tells.
        File.Move(_tool + ".new", _tool, overwrite: true);
        Prints("git version 2.2.0\n");
        (await Version()).ShouldBe(OperatingSystem.IsLinux() ? "2.2.0" : "2.1.0");
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("null")]
    [TestCase("[null, {}, {\"tool\": \"git\"}]")]
    public async Task A_corrupt_memory_is_ignored(string text)
    {
        _folder.Write("memory/" + ToolVersions.FileName, text);
        (await Version()).ShouldBe("2.1.0");
        (await Version()).ShouldBe("2.1.0");
        await Asked(1);
    }

    [Test]
    public async Task A_shim_is_asked_every_time()
    {
        _tool = _folder.Write("shims/git", "1");
        await Version();
        await Version();
        await Asked(2);
    }

    [Test]
    public async Task A_tool_that_says_no_version_is_a_missing_prerequisite()
    {
        Prints("Segmentation fault");
        var error = await Should.ThrowAsync<BerrysException>(Version);
        error.ExitCode.ShouldBe(ExitCode.MissingPrerequisite);
        error.Message.ShouldContain("Segmentation fault");
    }
}
