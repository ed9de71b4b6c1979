using Berrys.Pipeline.Checks;
using Berrys.Tools.Git;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using Berrys.Tools.SecretScans;

namespace Berrys.Tools.Tests.Git;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class GitHistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PrivateFolder _copies = new();
    private readonly ProcessRunner _runner = new(TimeProvider.System, new SecretRegistry());

    private GitCommand Git => new("git", _folder.Path, TimeSpan.FromSeconds(30));

    public void Dispose()
    {
        _folder.Dispose();
        _copies.Dispose();
    }

    [Test]
    public void Takes_no_index_and_no_filter_of_the_repository()
    {
        var history = new GitHistory(Git);

        history.List([("0123", "0123/a.env")], "/t/index").ShouldSatisfyAllConditions(
            command => command.Input.ShouldBe("100644 0123 0\t0123/a.env\0"),
            command => command.Environment["GIT_INDEX_FILE"].ShouldBe("/t/index"),
            command => command.Arguments[^3..].ShouldBe(["update-index", "-z", "--index-info"]));
        history.Write("/t/index", "/t/copies").ShouldSatisfyAllConditions(
            command => command.Environment["GIT_INDEX_FILE"].ShouldBe("/t/index"),
            command => command.Arguments[^3..].ShouldBe(["checkout-index", "--all", "--prefix=/t/copies/"]),
            command => command.Arguments.ShouldContain("filter.lfs.smudge="));
        history.CommitsOf("0123").Arguments.ShouldContain("--find-object=0123");
        history.Objects().Arguments[^5..].ShouldBe(["rev-list", "--objects", "--all", "--", "."]);
    }

    [Test]
    public async Task Brings_back_every_version_once_and_leaves_the_repository_alone()
    {
        await Make("init", "-q", "-b", "main");
        await CommitAsync("one", ("app/a.txt", "first"), ("app/odd \"name\" [x].txt", "odd"), ("outside.txt", "outside"));
        await CommitAsync("two", ("app/a.txt", "second"), ("app/copy.txt", "first"));
        await Make("branch", "elsewhere");
        await CommitAsync("three", ("app/a.txt", "third"));
        _folder.Write("app/a.txt", "not committed");
        var before = await Text(Git.Status());
        var app = new GitHistory(Git with { Folder = Path.Combine(_folder.Path, "app") });

        var named = HistoryBlobs.Named(await Text(app.Objects()));
        var present = HistoryBlobs.Present(await Text(app.Staged()), await Text(app.Changed()));
        var blobs = HistoryBlobs.Of(named.RemoveRange(present), await Text(app.Sizes(named.Keys)));
        var top = new GitHistory(Git);
        await Text(top.List(blobs.Select(blob => (blob.Id, blob.CopyName)), _copies.At("index")));
        await Text(top.Write(_copies.At("index"), _copies.At("copies")));

        // "first" and "odd" are as tracked in copy.txt and in the odd file; "third" is tracked, but changed since.
        blobs.Select(blob => File.ReadAllText(Path.Combine(_copies.At("copies"), blob.CopyName))).ShouldBe(["second", "third"], ignoreOrder: true);
        blobs.ShouldAllBe(blob => blob.Path == "app/a.txt");
        var second = blobs.Single(blob => File.ReadAllText(Path.Combine(_copies.At("copies"), blob.CopyName)) == "second");
        (await Text(app.CommitsOf(second.Id))).Split('\n')[0].ShouldBe((await Text(Command("rev-parse", "main~1"))).Trim());
        (await Text(Git.Status())).ShouldBe(before);
    }

    [Test]
    public async Task Says_where_it_is_and_whether_it_is_whole()
    {
        await Make("init", "-q", "-b", "main");
        _folder.Write("sub/x", "x");

        (await Text((Git with { Folder = Path.Combine(_folder.Path, "sub") }).Prefix())).ShouldBe("sub/\n");
        (await Text(Git.IsShallow())).ShouldBe("false\n");
    }

    private async Task CommitAsync(string message, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            _folder.Write(path, text);
        await Make("add", ".");
        await Make("-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "-q", "-m", message);
    }

    private async Task Make(params string[] arguments) => await Text(Command(arguments));

    private Command Command(params string[] arguments) => new() { Executable = "git", Arguments = [.. arguments], WorkingDirectory = _folder.Path };

    private async Task<string> Text(Command command)
    {
        // The index that a command names is its own.
        var alone = command.Environment.TryGetValue("GIT_INDEX_FILE", out var index) && index is not null
            ? command.WithoutOuterRepository() with { Environment = command.WithoutOuterRepository().Environment.SetItem("GIT_INDEX_FILE", index) }
            : command.WithoutOuterRepository();
        var result = await _runner.RunAsync(alone, null, CancellationToken.None);
        result.ExitCode.ShouldBe(0, result.Error);
        return result.Output;
    }
}
