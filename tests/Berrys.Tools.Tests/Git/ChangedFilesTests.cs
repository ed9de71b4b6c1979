using Berrys.Tools.Git;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using Berrys.Tools.Tests.Processes;

namespace Berrys.Tools.Tests.Git;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ChangedFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ProcessRunner _runner = new(TimeProvider.System, new SecretRegistry());

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Whatever_differs_from_the_commit_counts_by_its_old_and_its_new_name()
    {
        await CommitAsync("platform", "kept", "edited", "staged", "deleted", "moved", "mode", "a b/ä [x] *");
        Write("platform/edited", "x");
        Write("platform/staged", "x");
        await GitAsync("platform", "add", "staged");
        Write("platform/staged", "y");
        File.Delete(At("platform/deleted"));
        await GitAsync("platform", "mv", "moved", "new name");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At("platform/mode"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Write("platform/a b/ä [x] *", "x");
        Write("platform/untracked", "x");
        Write("platform/.gitignore", "ignored\n");
        Write("platform/ignored", "x");
        Write("platform/committed", "x");
        await GitAsync("platform", "add", "committed");
        await GitAsync("platform", "commit", "-q", "-m", "Two", "committed");

        (await SinceAsync("platform", "HEAD~1")).ShouldBe(
            [".gitignore", "a b/ä [x] *", "committed", "deleted", "edited", "mode", "moved", "new name", "staged", "untracked"]);
        (await SinceAsync("platform/a b", "HEAD")).ShouldBe(["ä [x] *"]);
    }

    [Test]
    public async Task A_submodule_is_its_folder_whether_it_moved_on_or_was_only_edited()
    {
        await CommitAsync("library", "code");
        await CommitAsync("platform", "kept");
        await GitAsync("platform", "-c", "protocol.file.allow=always", "submodule", "add", "-q", At("library"), "shared/library");
        await GitAsync("platform", "commit", "-q", "-m", "Two");

        (await SinceAsync("platform", "HEAD")).ShouldBeEmpty();
        Write("platform/shared/library/code", "x");
        (await SinceAsync("platform", "HEAD")).ShouldBe(["shared/library"]);
        await GitAsync("platform/shared/library", "commit", "-q", "-a", "-m", "Three");
        (await SinceAsync("platform", "HEAD")).ShouldBe(["shared/library"]);
    }

    private async Task<IEnumerable<string>> SinceAsync(string folder, string revision)
    {
        var git = new GitCommand("git", At(folder), TimeSpan.FromSeconds(30));
        var commit = GitOutput.Line(await _runner.RunAsync(git.Commit(revision), null, CancellationToken.None))!;
        return await new ChangedFiles(_runner, git).SinceAsync(commit, CancellationToken.None);
    }

    private async Task CommitAsync(string folder, params string[] files)
    {
        Directory.CreateDirectory(At(folder));
        await GitAsync(folder, "init", "-q", "-b", "main");
        foreach (var file in files)
            Write($"{folder}/{file}", file);
        await GitAsync(folder, "add", ".");
        await GitAsync(folder, "commit", "-q", "-m", "One");
    }

    private string At(string path) => Path.Combine(_folder.Path, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    private async Task GitAsync(string folder, params string[] arguments)
    {
        var command = ShellCommand.Of("exec \"$@\"", ["git", "-c", "user.name=T", "-c", "user.email=t@example.com", .. arguments]) with { WorkingDirectory = At(folder) };
        var result = await _runner.RunAsync(command.WithoutOuterRepository(), null, CancellationToken.None);
        result.ExitCode.ShouldBe(0, result.Error);
    }
}
