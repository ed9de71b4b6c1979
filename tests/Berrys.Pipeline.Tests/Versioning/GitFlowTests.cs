namespace Berrys.Pipeline.Tests.Versioning;

/// <summary>Golden cases: the guide's diagram step by step, and the situations of Git Flow.</summary>
public sealed class GitFlowTests
{
    [Test]
    public void The_diagram_of_the_guide()
    {
        var git = new GitGraph().Commit("main");
        Of(git, "main").ShouldBe("0.1.0 minor");
        git.Start("develop", "main");
        Of(git, "develop").ShouldBe("0.1.0-alpha.1 minor");
        git.Commit("develop");
        Of(git, "develop").ShouldBe("0.1.0-alpha.2 minor");
        git.Start("feature/feature1", "develop").Commit("feature/feature1");
        Of(git, "feature/feature1").ShouldBe("0.1.0-feature-feature1.3 minor");
        git.Commit("feature/feature1");
        Of(git, "feature/feature1").ShouldBe("0.1.0-feature-feature1.4 minor");
        git.Merge("develop", "feature/feature1");
        Of(git, "develop").ShouldBe("0.1.0-alpha.5 minor");
        git.Start("feature/feature2", "develop").Commit("feature/feature2");
        Of(git, "feature/feature2").ShouldBe("0.1.0-feature-feature2.6 minor");
        git.Merge("develop", "feature/feature2");
        Of(git, "develop").ShouldBe("0.1.0-alpha.7 minor");
        git.Merge("main", "develop").Tag("v1.0.0", "main");
        Of(git, "main").ShouldBe("1.0.0 major");
        Of(git, "develop").ShouldBe("0.1.0-alpha.7 minor");
        // The tag is on main only, but what it released is what develop goes on from.
        git.Commit("develop");
        Of(git, "develop").ShouldBe("1.0.1-alpha.1 patch");
    }

    [TestCase("chore: tidy", "1.2.1-alpha.1 patch")]
    [TestCase("fix: mend", "1.2.1-alpha.1 patch")]
    [TestCase("feat(api): add", "1.3.0-alpha.1 minor")]
    [TestCase("fix!: drop", "2.0.0-alpha.1 major")]
    [TestCase("fix: drop\n\nBREAKING CHANGE: the old way is gone", "2.0.0-alpha.1 major")]
    public void Commits_on_develop_decide(string message, string expected) =>
        Of(Released("v1.2.0").Commit("develop", message), "develop").ShouldBe(expected);

    [Test]
    public void Before_one_what_breaks_is_minor() =>
        Of(Released("v0.4.1").Commit("develop", "feat!: turn around"), "develop").ShouldBe("0.5.0-alpha.1 minor");

    [Test]
    public void A_release_branch_is_named_and_its_tag_ends_it()
    {
        var git = Released("v1.2.0").Commit("develop", "feat: a").Start("release/2.0.0", "develop").Commit("release/2.0.0", "fix: b");
        Of(git, "release/2.0.0").ShouldBe("2.0.0-rc.2 major");
        git.Merge("main", "release/2.0.0");
        Of(git, "main").ShouldBe("2.0.0 major");
        git.Tag("v2.0.0", "main").Merge("develop", "release/2.0.0");
        Of(git, "main").ShouldBe("2.0.0 major");
        Of(git, "develop").ShouldBe("2.0.1-alpha.1 patch");
        Of(git.Commit("release/2.0.0"), "release/2.0.0").ShouldBe("2.0.1-rc.1 patch");
    }

    [TestCase("release/1.3", "1.3.0-rc.1 minor")]
    [TestCase("release/v1.3.0", "1.3.0-rc.1 minor")]
    [TestCase("release/summer", "1.2.1-rc.1 patch")]
    [TestCase("release/1.2.0", "1.2.1-rc.1 patch")]
    [TestCase("release/1.1.0", "1.2.1-rc.1 patch")]
    [TestCase("hotfix/1.2.7", "1.2.7-hotfix.1 patch")]
    [TestCase("hotfix/login", "1.2.1-hotfix.1 patch")]
    [TestCase("bugfix/Login_1", "1.2.1-bugfix-Login-1.1 patch")]
    public void A_branch_name_decides_where_it_names_a_release_to_come(string branch, string expected) =>
        Of(Released("v1.2.0").Start(branch, "main").Commit(branch), branch).ShouldBe(expected);

    [Test]
    public void A_hotfix_is_a_patch_whatever_its_commits_say() =>
        Of(Released("v1.2.0").Start("hotfix/login", "main").Commit("hotfix/login", "feat!: a"), "hotfix/login").ShouldBe("1.2.1-hotfix.1 patch");

    [Test]
    public void A_hotfix_takes_develop_along()
    {
        var git = Released("v1.2.0").Commit("develop", "feat: a").Commit("develop").Start("hotfix/1.2.1", "main").Commit("hotfix/1.2.1", "fix: b");
        git.Merge("main", "hotfix/1.2.1").Tag("v1.2.1", "main");
        Of(git, "develop").ShouldBe("1.3.0-alpha.2 minor");
        git.Merge("develop", "hotfix/1.2.1");
        Of(git, "develop").ShouldBe("1.3.0-alpha.4 minor");
    }

    [Test]
    public void A_release_of_older_commits_does_not_set_develop_back()
    {
        var git = Released("v1.0.0").Commit("develop", "feat: a").Start("release/1.1.0", "develop")
            .Commit("develop", "feat!: b").Commit("develop").Commit("develop");
        Of(git, "develop").ShouldBe("2.0.0-alpha.4 major");
        git.Merge("main", "release/1.1.0").Tag("v1.1.0", "main").Merge("develop", "release/1.1.0");
        Of(git, "develop").ShouldBe("2.0.0-alpha.5 major");
    }

    [Test]
    public void Main_releases_with_each_commit_of_its_own()
    {
        var git = Released("v1.2.0");
        Of(git.Commit("main", "fix: a"), "main").ShouldBe("1.2.1 patch");
        Of(git.Commit("main", "docs: b"), "main").ShouldBe("1.2.2 patch");
        git.Start("develop", "main").Commit("develop", "feat: c").Commit("develop", "feat: d").Commit("develop", "fix: e").Merge("main", "develop");
        Of(git, "main").ShouldBe("1.3.0 minor");
        Of(git.Commit("main", "fix!: f"), "main").ShouldBe("2.0.0 major");
    }

    [Test]
    public void What_github_writes_when_it_merges_names_the_branch_too() =>
        Of(
            Released("v1.2.0").Start("release/1.9.0", "develop").Commit("release/1.9.0").Merge("main", "release/1.9.0", "Merge pull request #12 from owner/release/1.9.0"),
            "main").ShouldBe("1.9.0 minor");

    [Test]
    public void A_commit_that_is_no_merge_cannot_name_a_branch() =>
        Of(Released("v1.2.0").Commit("develop", "Merge branch 'release/9.0.0'"), "develop").ShouldBe("1.2.1-alpha.1 patch");

    [Test]
    public void A_pull_request_has_its_number()
    {
        var git = Released("v1.2.0").Start("feature/x", "develop").Commit("feature/x", "feat: x").Merge("develop", "feature/x");
        git.Version(git.Checkout("develop") with { BranchName = "feature/x", PullRequest = 5 }).Text.ShouldBe("1.3.0-pr-5.2");
    }

    [Test]
    public void A_detached_head_has_its_commit()
    {
        var git = Released("v1.2.0").Commit("develop");
        git.Version(git.Checkout("develop") with { BranchName = null }).Text.ShouldBe("1.2.1-detached.1.g00000000");
        git.Version(git.Checkout("main") with { BranchName = null }).Text.ShouldBe("1.2.0");
    }

    [Test]
    public void Changed_files_come_after_their_commit_and_before_the_next()
    {
        var git = Released("v1.2.0");
        git.Version(git.Checkout("main") with { IsChanged = true }).Text.ShouldBe("1.2.1-changed");
        git.Commit("develop");
        git.Version(git.Checkout("develop") with { IsChanged = true }).Text.ShouldBe("1.2.1-alpha.1.changed");
    }

    [Test]
    public void Tags_that_are_no_releases_do_not_count() =>
        Of(
            Released("v1.2.0").Tag("latest", "main").Tag("v9", "main").Tag("v8.0", "main").Tag("v7.0.0-rc.1", "main").Tag("api/v6.0.0", "main").Tag("v5.0.0+build", "main"),
            "main").ShouldBe("1.2.0 minor");

    [Test]
    public void Both_spellings_of_a_tag_are_one() =>
        Of(Released("v1.2.3").Tag("1.2.3", "main"), "main").ShouldBe("1.2.3 patch");

    [Test]
    public void One_release_on_two_commits_is_refused()
    {
        var git = Released("v1.2.3").Commit("main").Tag("1.2.3", "main");

        var error = Should.Throw<BerrysException>(() => git.Version("main"));

        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldBe("1.2.3 and v1.2.3 name the same release, but different commits.");
    }

    [Test]
    public void A_shallow_clone_is_refused_also_where_the_commit_is_tagged()
    {
        var git = Released("v1.2.0");

        var error = Should.Throw<BerrysException>(() => git.Version(git.Checkout("main") with { IsShallow = true }));

        error.ExitCode.ShouldBe(ExitCode.MissingPrerequisite);
        error.Next.ShouldStartWith("git fetch --unshallow --tags");
    }

    [Test]
    public void It_says_why()
    {
        Released("v1.2.0").Commit("develop", "feat: show\u001b[31m it\n\nbody").Commit("develop").Version("develop").Why.ShouldBe(
            ["the last release is v1.2.0", "what adds: feat: show [31m it (00000000)", "2 commits since v1.2.0: alpha.2"]);
        Released("v1.2.0").Start("release/1.3.0", "develop").Commit("release/1.3.0").Version("release/1.3.0").Why.ShouldBe(
            ["the last release is v1.2.0", "release/1.3.0 names the next one", "1 commit since v1.2.0: rc.1"]);
        new GitGraph().Commit("develop").Version("develop").Why.ShouldBe(
            ["no tag names a release yet", "so it begins at 0.1.0", "1 commit in all: alpha.1"]);
        Released("v1.2.0").Version("main").Why.ShouldBe(["v1.2.0 is on this commit"]);
    }

    // Main and develop at a release.
    private static GitGraph Released(string tag) => new GitGraph().Commit("main").Tag(tag, "main").Start("develop", "main");

    private static string Of(GitGraph git, string branch)
    {
        var version = git.Version(branch);
        return $"{version.Text} {version.Kind.ToString().ToLowerInvariant()}";
    }
}
