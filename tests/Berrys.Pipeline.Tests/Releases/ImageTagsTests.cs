using System.Text.RegularExpressions;
using Berrys.Pipeline.Releases;
using CsCheck;

namespace Berrys.Pipeline.Tests.Releases;

public sealed partial class ImageTagsTests
{
    private static readonly Release Clean = new() { Version = "1.4.0-rc.2", Commit = "1a2b3c4d", Tree = "aa" };

    [Test]
    public void A_release_of_a_commit_has_two_tags() => ImageTags.Of(Clean).ShouldBe(["v1.4.0-rc.2", "commit-1a2b3c4d"]);

    [Test]
    public void A_changed_workspace_is_not_its_commit() => ImageTags.Of(Clean with { Tree = null }).ShouldBe(["v1.4.0-rc.2"]);

    [Test]
    public void Without_a_repository_there_is_no_commit() => ImageTags.Of(Clean with { Commit = null, Tree = null }).ShouldBe(["v1.4.0-rc.2"]);

    // The grammar of the OCI distribution specification 1.1.
    [Test]
    public void Every_version_makes_a_tag() =>
        Gen.String[Gen.Char["0123456789abcXYZ.-+"], 1, 100].Sample(version => Tag().IsMatch(ImageTags.OfRelease(version)).ShouldBeTrue());

    [GeneratedRegex(@"\A[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}\z")]
    private static partial Regex Tag();
}
