using Berrys.Pipeline.Versioning;

namespace Berrys.Pipeline.Tests.Versioning;

public class BaseBranchTests
{
    [TestCase("feature/x", "refs/remotes/origin/develop refs/heads/develop refs/remotes/origin/main refs/heads/main refs/remotes/origin/master refs/heads/master")]
    [TestCase("develop", "refs/remotes/origin/main refs/heads/main refs/remotes/origin/master refs/heads/master")]
    [TestCase("release/1.2.0", "refs/remotes/origin/main refs/heads/main refs/remotes/origin/master refs/heads/master")]
    [TestCase("hotfix/1.2.1", "refs/remotes/origin/main refs/heads/main refs/remotes/origin/master refs/heads/master")]
    [TestCase("main", "")]
    [TestCase(null, "")]
    public void It_follows_git_flow(string? name, string revisions) =>
        string.Join(' ', BaseBranch.Revisions(Branch.Of(name), null)).ShouldBe(revisions);

    [Test]
    public void A_pull_request_comes_from_what_it_goes_into() =>
        BaseBranch.Revisions(Branch.Of("feature/x", 12), "release/2.0").ShouldBe(["refs/remotes/origin/release/2.0", "refs/heads/release/2.0"]);
}
