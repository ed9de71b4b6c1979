using System.Globalization;
using System.Text.RegularExpressions;
using Berrys.Pipeline.Versioning;
using CsCheck;

namespace Berrys.Pipeline.Tests.Versioning;

/// <summary>What holds for the versions of any history that Git Flow makes.</summary>
public sealed partial class VersionPropertyTests
{
    private static readonly string[] Messages = ["fix: a", "feat: b", "chore: c", "feat!: d", "no convention", "fix: e\n\nBREAKING CHANGE: f"];

    private static readonly Gen<(int Action, string Message)[]> Work =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, Messages.Length - 1].Select(index => Messages[index])).Array[1, 40];

    [Test]
    public void A_newer_commit_of_a_branch_has_a_higher_version() => Work.Sample(work =>
    {
        var git = new GitGraph().Commit("main").Start("develop", "main");
        var last = new Dictionary<string, (string Tip, SemanticVersion Version)>(StringComparer.Ordinal);
        foreach (var (action, message) in work)
        {
            Step(git, action, message);
            foreach (var branch in git.Branches)
            {
                var version = git.Version(branch).Version;
                var tip = git.Tip(branch);
                if (last.TryGetValue(branch, out var before) && before.Tip != tip)
                    version.ShouldBeGreaterThan(before.Version, branch);
                last[branch] = (tip, version);
            }
        }
    });

    [Test]
    public void Every_version_is_semantic_and_a_docker_tag() => Gen.Select(Work, Gen.String, Gen.Bool).Sample((work, name, changed) =>
    {
        var git = new GitGraph().Commit("main").Start("develop", "main");
        foreach (var (action, message) in work)
            Step(git, action, message);
        foreach (var branch in git.Branches)
        {
            var checkout = git.Checkout(branch) with { IsChanged = changed };
            foreach (var named in (Checkout[])[checkout, checkout with { BranchName = name }, checkout with { BranchName = null }, checkout with { PullRequest = 7 }])
            {
                var version = git.Version(named);
                SemanticVersion.TryParse(version.Text).ShouldBe(version.Version);
                DockerTag().IsMatch(version.Text).ShouldBeTrue(version.Text);
                git.Version(named).Text.ShouldBe(version.Text);
            }
        }
    });

    // One step of the work that Git Flow knows; what makes no sense at the time is a commit.
    private static void Step(GitGraph git, int action, string message)
    {
        var release = git.Branches.LastOrDefault(branch => branch.StartsWith("release/", StringComparison.Ordinal));
        var isOpen = release is not null && !git.Version("main").Checkout.Tags.Any(tag => tag.Version >= Branch.Of(release).Version!);
        switch (action)
        {
            case 0 or 1:
                git.Commit("develop", message);
                break;
            case 2:
                git.Start($"feature/{git.Branches.Count}", "develop");
                break;
            case 3 or 4 when git.Branches.LastOrDefault(branch => branch.StartsWith("feature/", StringComparison.Ordinal)) is { } feature:
                git.Commit(feature, message);
                if (action == 4)
                    git.Merge("develop", feature);
                break;
            case 5 when !isOpen:
                git.Commit("develop", message);
                var next = git.Version("develop").Version with { PreRelease = "" };
                git.Start($"release/{next}", "develop").Commit($"release/{next}", "chore: prepare");
                break;
            case 6 when isOpen:
                git.Commit(release!, "fix: last");
                break;
            case 7 when isOpen:
                Finish(git, release!);
                break;
            case 8:
                var hotfix = $"hotfix/{git.Branches.Count.ToString(CultureInfo.InvariantCulture)}-login";
                git.Start(hotfix, "main").Commit(hotfix, "fix: login");
                Finish(git, hotfix);
                break;
            default:
                git.Commit("main", "fix: at once");
                break;
        }
    }

    private static void Finish(GitGraph git, string branch)
    {
        git.Merge("main", branch);
        git.Tag($"v{git.Version("main").Text}", "main").Merge("develop", branch);
    }

    // https://docs.docker.com/reference/cli/docker/image/tag
    [GeneratedRegex(@"\A[0-9A-Za-z_][0-9A-Za-z_.-]{0,127}\z")]
    private static partial Regex DockerTag();
}
