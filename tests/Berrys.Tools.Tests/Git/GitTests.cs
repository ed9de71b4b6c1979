using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Git;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Tests.Git;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class GitTests : IDisposable
{
    private const string Odd = "sub folder/ä [x] *.txt";

    private readonly TemporaryFolder _folder = new();
    private readonly ProcessRunner _runner = new(TimeProvider.System, new SecretRegistry());

    private GitCommand Git => new("git", _folder.Path, TimeSpan.FromSeconds(30));

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Builds_the_commands()
    {
        var command = Git.LastCommit("a b", "c");
        command.Arguments.ShouldBe(["--literal-pathspecs", "-c", "core.fsmonitor=false", "log", "-1", "--no-show-signature", "--format=%H %cI", "--", "a b", "c"]);
        command.Environment["GIT_OPTIONAL_LOCKS"].ShouldBe("0");
        command.WorkingDirectory.ShouldBe(_folder.Path);
        command.Deadline.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Test]
    public async Task A_folder_outside_is_no_repository() =>
        GitOutput.IsNoRepository(await Run(Git.Root())).ShouldBeTrue();

    [Test]
    public async Task A_repository_before_its_first_commit_has_a_branch_and_no_head()
    {
        await Make("init", "-q", "-b", "feature/ä");
        GitOutput.IsNoRepository(await Run(Git.Root())).ShouldBeFalse();
        GitOutput.Line(await Run(Git.Branch())).ShouldBe("feature/ä");
        GitOutput.Line(await Run(Git.Head())).ShouldBeNull();
        GitOutput.Commit(await Run(Git.LastCommit("."))).ShouldBeNull();
    }

    [Test]
    public async Task Reads_a_real_repository()
    {
        await Make("init", "-q", "-b", "main");
        _folder.Write("a.txt", "a");
        _folder.Write(Odd, "odd");
        _folder.Write(".gitignore", "ignored\n");
        await Make("add", ".");
        await Make("-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "-q", "-m", "One", "--date=2026-01-02T03:04:05+01:00");
        _folder.Write("ignored", "x");
        _folder.Write("new file", "x");
        _folder.Write("a.txt", "changed");
        await Make("mv", Odd, "moved ü.txt");

        GitOutput.Files(await Run(Git.Files())).ShouldBe([".gitignore", "a.txt", "moved ü.txt", "new file"]);
        GitOutput.Status(await Run(Git.Status())).ShouldBe(
            [new(' ', 'M', "a.txt"), new('R', ' ', "moved ü.txt", Odd), new('?', '?', "new file")], ignoreOrder: true);
        var head = GitOutput.Line(await Run(Git.Head())).ShouldNotBeNull();
        GitOutput.Commit(await Run(Git.LastCommit(Odd))).ShouldNotBeNull().ShouldSatisfyAllConditions(
            commit => commit.Id.ShouldBe(head),
            commit => commit.At.ShouldBe(new(2026, 1, 2, 4, 4, 5, TimeSpan.FromHours(2))));
        GitOutput.Commit(await Run(Git.LastCommit("never"))).ShouldBeNull();
        GitOutput.Line(await Run(Git.Tree("HEAD"))).ShouldNotBeNull().Length.ShouldBe(40);
        await Make("checkout", "-q", "--detach");
        GitOutput.Line(await Run(Git.Branch())).ShouldBeNull();
    }

    [Test]
    public void A_git_that_fails_is_said()
    {
        var error = Should.Throw<BerrysException>(() => GitOutput.Files(Sample.Result(128, "", "fatal: detected dubious ownership in repository at '/w'")));
        error.Message.ShouldBe("git: exit code 128: fatal: detected dubious ownership in repository at '/w'");
        error.ExitCode.ShouldBe(ExitCode.MissingPrerequisite);
    }

    private async Task Make(params string[] arguments)
    {
        var command = new Command { Executable = "git", Arguments = [.. arguments], WorkingDirectory = _folder.Path }.WithFixedDate();
        (await Run(command)).ExitCode.ShouldBe(0);
    }

    private Task<CommandResult> Run(Command command) => _runner.RunAsync(command.WithoutOuterRepository(), null, CancellationToken.None);
}
