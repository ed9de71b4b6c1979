using System.Globalization;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Versioning;
using Berrys.Tools.Git;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using Berrys.Tools.Tests.Processes;

namespace Berrys.Tools.Tests.Git;

/// <summary>Versions of real repositories.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HistoryReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ProcessRunner _runner = new(TimeProvider.System, new SecretRegistry());
    private int _minute;

    private string Main => Path.Combine(_folder.Path, "main");

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Outside_of_a_repository_and_before_the_first_commit_there_is_no_checkout()
    {
        (await ReadAsync(_folder.Path)).ShouldBeNull();
        await InitAsync();
        (await ReadAsync(Main)).ShouldBeNull();
    }

    [Test]
    public async Task The_diagram_of_the_guide()
    {
        await InitAsync();
        await CommitAsync("Begin");
        (await VersionAsync(Main)).ShouldBe("0.1.0");
        await GitAsync("switch", "-q", "-c", "develop");
        await CommitAsync("One");
        (await VersionAsync(Main)).ShouldBe("0.1.0-alpha.2");
        await GitAsync("switch", "-q", "-c", "feature/feature1");
        await CommitAsync("Two");
        await CommitAsync("Three");
        (await VersionAsync(Main)).ShouldBe("0.1.0-feature-feature1.4");
        await GitAsync("switch", "-q", "develop");
        await MergeAsync("feature/feature1");
        (await VersionAsync(Main)).ShouldBe("0.1.0-alpha.5");
        await GitAsync("switch", "-q", "main");
        await MergeAsync("develop");
        await GitAsync("tag", "-a", "-m", "The first", "v1.0.0");
        (await VersionAsync(Main)).ShouldBe("1.0.0");
        (await ReadAsync(Main)).ShouldNotBeNull().IsOnMain.ShouldBeTrue();
        await GitAsync("switch", "-q", "develop");
        (await VersionAsync(Main)).ShouldBe("0.1.0-alpha.5");
        await CommitAsync("feat: four\n\nBREAKING CHANGE: all new");
        (await VersionAsync(Main)).ShouldBe("2.0.0-alpha.1");
        (await ReadAsync(Main)).ShouldNotBeNull().IsOnMain.ShouldBeFalse();
    }

    [Test]
    public async Task Tags_of_all_sorts()
    {
        await ReleasedAsync();
        await GitAsync("tag", "1.2.3");
        await GitAsync("tag", "latest");
        await GitAsync("tag", "v9.9.9", "HEAD^{tree}");
        await GitAsync("tag", "v8.0.0-rc.1");
        await GitAsync("tag", "-a", "-m", "On a tag", "nested", "v1.2.3");

        var checkout = (await ReadAsync(Main)).ShouldNotBeNull();

        checkout.Tags.Select(tag => tag.Name).ShouldBe(["1.2.3", "v1.2.3"], ignoreOrder: true);
        checkout.Tags.ShouldAllBe(tag => tag.Precedes && tag.Commit == checkout.Head);
        (await VersionAsync(Main)).ShouldBe("1.2.3");
    }

    [Test]
    public async Task The_release_of_another_branch_does_not_count()
    {
        await ReleasedAsync();
        await GitAsync("switch", "-q", "-c", "support");
        await CommitAsync("Old");
        await GitAsync("switch", "-q", "-c", "other", "v1.2.3");
        await CommitAsync("New");
        await GitAsync("tag", "v2.0.0");
        await GitAsync("switch", "-q", "support");

        (await VersionAsync(Main)).ShouldBe("1.2.4-support.1");
    }

    [Test]
    public async Task A_shallow_clone_is_refused_until_it_is_whole()
    {
        await ReleasedAsync();
        await CommitAsync("feat: more");
        await GitAtAsync(_folder.Path, "clone", "-q", "--depth=1", "file://" + Main, "clone");
        var clone = Path.Combine(_folder.Path, "clone");
        var error = await Should.ThrowAsync<BerrysException>(() => VersionAsync(clone));
        error.ExitCode.ShouldBe(ExitCode.MissingPrerequisite);

        await GitAtAsync(clone, "fetch", "-q", "--unshallow", "--tags");

        (await VersionAsync(clone)).ShouldBe(await VersionAsync(Main));
        (await VersionAsync(clone)).ShouldBe("1.3.0");
    }

    [Test]
    public async Task A_worktree_has_its_own_branch()
    {
        await ReleasedAsync();
        await GitAsync("worktree", "add", "-q", "-b", "feature/x", "../x");
        var worktree = Path.Combine(_folder.Path, "x");
        await CommitAsync("fix: x", worktree);

        (await VersionAsync(worktree)).ShouldBe("1.2.4-feature-x.1");
        (await VersionAsync(Main)).ShouldBe("1.2.3");
    }

    [Test]
    public async Task A_detached_head_takes_its_branch_from_ci_or_has_none()
    {
        await ReleasedAsync();
        await CommitAsync("fix: x");
        await GitAsync("checkout", "-q", "--detach");
        var head = (await ReadAsync(Main)).ShouldNotBeNull().Head;

        (await VersionAsync(Main)).ShouldBe($"1.2.4-detached.1.g{head[..8]}");
        (await VersionAsync(Main, Ci("refs/heads/develop", head))).ShouldBe("1.2.4-alpha.1");
        (await VersionAsync(Main, Ci("refs/pull/7/merge", head))).ShouldBe("1.2.4-pr-7.1");
        (await VersionAsync(Main, Ci("refs/heads/main", "another"))).ShouldBe($"1.2.4-detached.1.g{head[..8]}");
        await GitAsync("switch", "-q", "-c", "develop");
        (await VersionAsync(Main, Ci("refs/pull/7/merge", head))).ShouldBe("1.2.4-alpha.1");
    }

    [Test]
    public async Task Changed_files_of_the_workspace_alone_count()
    {
        await ReleasedAsync();
        await File.WriteAllTextAsync(Path.Combine(Main, "outside"), "x");
        Directory.CreateDirectory(Path.Combine(Main, "platform"));
        (await VersionAsync(Path.Combine(Main, "platform"))).ShouldBe("1.2.3");

        await File.WriteAllTextAsync(Path.Combine(Main, "platform", "inside"), "x");

        (await VersionAsync(Path.Combine(Main, "platform"))).ShouldBe("1.2.4-changed");
    }

    [Test]
    public async Task A_release_of_older_commits_does_not_set_the_count_back()
    {
        await ReleasedAsync();
        await GitAsync("switch", "-q", "-c", "develop");
        await CommitAsync("feat: a");
        await GitAsync("switch", "-q", "-c", "release/1.3.0");
        await GitAsync("switch", "-q", "develop");
        await CommitAsync("feat!: b");
        await CommitAsync("c");
        (await VersionAsync(Main)).ShouldBe("2.0.0-alpha.3");
        await GitAsync("switch", "-q", "main");
        await MergeAsync("release/1.3.0");
        await GitAsync("tag", "v1.3.0");
        await GitAsync("switch", "-q", "develop");
        await MergeAsync("main");

        (await VersionAsync(Main)).ShouldBe("2.0.0-alpha.5");
    }

    [Test]
    public async Task What_a_message_holds_does_not_matter()
    {
        await ReleasedAsync();
        await CommitAsync("fix: ä 😀 \u001b[31m\n\n\n%H%x00 text\n\nfeat: no header");
        await GitAsync("-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "-q", "--allow-empty", "--allow-empty-message", "-m", "");

        (await VersionAsync(Main)).ShouldBe("1.2.5");
    }

    private async Task ReleasedAsync()
    {
        await InitAsync();
        await CommitAsync("Begin");
        await GitAsync("tag", "-a", "-m", "A release", "v1.2.3");
    }

    private async Task InitAsync()
    {
        Directory.CreateDirectory(Main);
        await GitAsync("init", "-q", "-b", "main");
    }

    private Task CommitAsync(string message, string? folder = null) =>
        GitAtAsync(folder ?? Main, "-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "-q", "--allow-empty", "-m", message);

    private Task MergeAsync(string branch) =>
        GitAsync("-c", "user.name=T", "-c", "user.email=t@example.com", "merge", "-q", "--no-ff", "--no-edit", branch);

    private Task GitAsync(params string[] arguments) => GitAtAsync(Main, arguments);

    private async Task GitAtAsync(string folder, params string[] arguments)
    {
        var command = new Command { Executable = "git", Arguments = [.. arguments], WorkingDirectory = folder }
            .With("GIT_COMMITTER_DATE", string.Create(CultureInfo.InvariantCulture, $"2026-01-02T04:{_minute++:00}:05Z"))
            .With("GIT_COMMITTER_NAME", "T").With("GIT_COMMITTER_EMAIL", "t@example.com");
        var result = await _runner.RunAsync(command.WithoutOuterRepository(), null, CancellationToken.None);
        result.ExitCode.ShouldBe(0, result.Error);
    }

    private Task<Checkout?> ReadAsync(string folder) => Reader(folder).ReadAsync(_ => null, CancellationToken.None);

    private async Task<string> VersionAsync(string folder, Func<string, string?>? variable = null)
    {
        var reader = Reader(folder);
        var checkout = (await reader.ReadAsync(variable ?? (_ => null), CancellationToken.None)).ShouldNotBeNull();
        return (await reader.VersionAsync(checkout, CancellationToken.None)).Text;
    }

    private HistoryReader Reader(string folder) => new(new OwnRepository(_runner), new GitCommand("git", folder, TimeSpan.FromSeconds(30)));

    private static Func<string, string?> Ci(string reference, string sha) => name => name switch
    {
        "GITHUB_ACTIONS" => "true",
        "GITHUB_REF" => reference,
        "GITHUB_SHA" => sha,
        _ => null,
    };

    private sealed class OwnRepository(ProcessRunner runner) : ICommandRunner
    {
        public Task<CommandResult> RunAsync(Command command, Action<string>? onLine, CancellationToken cancellationToken) =>
            runner.RunAsync(command.WithoutOuterRepository(), onLine, cancellationToken);
    }
}
