using Berrys.Pipeline.Versioning;

namespace Berrys.Pipeline.Tests.Versioning;

public sealed class BranchTests
{
    [TestCase("main", BranchKind.Main, "")]
    [TestCase("master", BranchKind.Main, "")]
    [TestCase("develop", BranchKind.Develop, "alpha")]
    [TestCase("release/1.2.0", BranchKind.Release, "rc")]
    [TestCase("hotfix/login", BranchKind.Hotfix, "hotfix")]
    [TestCase("feature/foo", BranchKind.Topic, "feature-foo")]
    [TestCase("feature/foo_bar/2.x", BranchKind.Topic, "feature-foo-bar-2-x")]
    [TestCase("releases", BranchKind.Topic, "releases")]
    [TestCase("007", BranchKind.Topic, "branch-007")]
    [TestCase("alpha", BranchKind.Topic, "branch-alpha")]
    [TestCase("rc", BranchKind.Topic, "branch-rc")]
    [TestCase("pr/5", BranchKind.Topic, "branch-pr-5")]
    [TestCase("--x--", BranchKind.Topic, "x")]
    public void A_name_says_what_a_branch_is(string name, BranchKind kind, string label)
    {
        var branch = Branch.Of(name);

        branch.Kind.ShouldBe(kind);
        branch.Label.ShouldBe(label);
    }

    [Test]
    public void Names_that_would_become_alike_are_told_apart()
    {
        string[] names = ["feature/ä", "feature/ö", "ü", "feature/" + new string('x', 300), "feature/" + new string('x', 301), "feature/#1", "feature/1"];

        var labels = names.Select(name => Branch.Of(name).Label).ToArray();

        labels.ShouldBeUnique();
        labels.ShouldAllBe(label => label.Length <= 64);
    }

    [Test]
    public void A_pull_request_is_none_of_its_branches()
    {
        var branch = Branch.Of("develop", 12);

        branch.ShouldBe(new Branch("pull request 12 (develop)", BranchKind.PullRequest, null, "pr-12"));
    }

    [Test]
    public void Control_characters_of_a_name_are_not_shown() => Branch.Of("feature/\u009b31mx").Name.ShouldBe("feature/31mx");

    [TestCase("refs/heads/feature/foo", "", "feature/foo", null)]
    [TestCase("refs/pull/5/merge", "feature/foo", "feature/foo", 5)]
    [TestCase("refs/pull/5/merge", "", null, 5)]
    public void Github_says_what_it_builds(string reference, string from, string? name, int? number) =>
        CiBranch.Read(GitHub(reference, from, "c1"), "c1").ShouldBe(new CiBranch(name, number));

    [Test]
    public void What_github_says_of_another_commit_or_a_tag_is_no_branch()
    {
        CiBranch.Read(GitHub("refs/heads/main", "", "c1"), "c2").ShouldBeNull();
        CiBranch.Read(GitHub("refs/tags/v1.0.0", "", "c1"), "c1").ShouldBeNull();
        CiBranch.Read(_ => null, "c1").ShouldBeNull();
    }

    private static Func<string, string?> GitHub(string reference, string from, string sha) => name => name switch
    {
        "GITHUB_ACTIONS" => "true",
        "GITHUB_REF" => reference,
        "GITHUB_HEAD_REF" => from,
        "GITHUB_SHA" => sha,
        _ => null,
    };
}
