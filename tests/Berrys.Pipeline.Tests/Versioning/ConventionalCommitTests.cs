using Berrys.Pipeline.Versioning;

namespace Berrys.Pipeline.Tests.Versioning;

public sealed class ConventionalCommitTests
{
    [TestCase("feat: add", ReleaseKind.Minor)]
    [TestCase("Feat(api): add", ReleaseKind.Minor)]
    [TestCase("fix: mend", ReleaseKind.Patch)]
    [TestCase("feature: add", ReleaseKind.Patch)]
    [TestCase("feat add", ReleaseKind.Patch)]
    [TestCase("feat:add", ReleaseKind.Patch)]
    [TestCase("Say what feat: means", ReleaseKind.Patch)]
    [TestCase("", ReleaseKind.Patch)]
    [TestCase("refactor(core)!: drop", ReleaseKind.Major)]
    [TestCase("fix: x\n\ntext\n\nBREAKING CHANGE: y\nReviewed-by: z", ReleaseKind.Major)]
    [TestCase("fix: x\n\nBREAKING-CHANGE: y", ReleaseKind.Major)]
    [TestCase("fix: x\n\nNo BREAKING CHANGE: here", ReleaseKind.Patch)]
    [TestCase("fix: x\n\nbreaking change: y", ReleaseKind.Patch)]
    [TestCase("Merge branch 'x'\n\nfeat: y", ReleaseKind.Patch)]
    public void A_message_says_how_much_changes(string message, ReleaseKind kind) => ConventionalCommit.KindOf(message).ShouldBe(kind);
}
