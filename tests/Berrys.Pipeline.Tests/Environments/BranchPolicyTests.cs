using Berrys.Pipeline.Environments;
using Berrys.Pipeline.Versioning;

namespace Berrys.Pipeline.Tests.Environments;

public sealed class BranchPolicyTests
{
    private static readonly VersionTag Tag = new("v1.0.0", new(1, 0, 0), "c1", true);

    // Branch, whether it may publish, be deployed to staging, to production.
    [TestCase("main", true, false, true)]
    [TestCase("master", true, false, true)]
    [TestCase("develop", true, true, false)]
    [TestCase("release/1.2.0", true, true, false)]
    [TestCase("hotfix/login", true, true, false)]
    [TestCase("feature/foo", false, false, false)]
    [TestCase("anything", false, false, false)]
    [TestCase(null, false, false, false)]
    public void The_guide_decides(string? branch, bool publish, bool staging, bool production)
    {
        var checkout = new Checkout { Head = "c1", BranchName = branch };

        BranchPolicy.Publish(checkout).Allowed.ShouldBe(publish);
        BranchPolicy.Deploy(checkout, EnvironmentName.Staging).Allowed.ShouldBe(staging);
        BranchPolicy.Deploy(checkout, EnvironmentName.Production).Allowed.ShouldBe(production);
    }

    [Test]
    public void A_tag_goes_to_production_when_main_holds_it()
    {
        var checkout = new Checkout { Head = "c1", Tags = [Tag], IsOnMain = true };

        BranchPolicy.Deploy(checkout, EnvironmentName.Production).ShouldBe(new BranchDecision(true, "v1.0.0 is deployed to production"));
        BranchPolicy.Deploy(checkout with { IsOnMain = false }, EnvironmentName.Production).Why.ShouldBe("v1.0.0 is not known to be on main, and is only verified");
        BranchPolicy.Deploy(checkout with { Tags = [Tag with { Commit = "c0" }] }, EnvironmentName.Production).Allowed.ShouldBeFalse();
    }

    [Test]
    public void A_tag_does_not_make_a_feature_ready() =>
        BranchPolicy.Deploy(new Checkout { Head = "c1", BranchName = "feature/x", Tags = [Tag], IsOnMain = true }, EnvironmentName.Production).Allowed.ShouldBeFalse();

    [Test]
    public void A_pull_request_from_develop_is_not_develop() =>
        BranchPolicy.Publish(new Checkout { Head = "c1", BranchName = "develop", PullRequest = 4 }).ShouldBe(
            new BranchDecision(false, "pull request 4 (develop) is only verified", "Merge it into develop: develop is deployed to staging."));

    [Test]
    public void It_says_where_a_branch_belongs() =>
        BranchPolicy.Deploy(new Checkout { Head = "c1", BranchName = "develop" }, EnvironmentName.Production).ShouldBe(
            new BranchDecision(false, "develop is deployed to staging, not to production", "Merge it into main: main is deployed to production."));

    [Test]
    public void Without_history_nothing_is_allowed() => BranchPolicy.Publish(null).Allowed.ShouldBeFalse();

    [TestCase("main", true)]
    [TestCase("develop", true)]
    [TestCase("release/1.0.0", true)]
    [TestCase("hotfix/x", true)]
    [TestCase("feature/x", false)]
    [TestCase("pull request 4 (develop)", false)]
    [TestCase(null, false)]
    public void A_release_goes_by_where_it_was_made(string? branch, bool allowed) => BranchPolicy.DeployRelease(branch).Allowed.ShouldBe(allowed);
}
