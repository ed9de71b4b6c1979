using Berrys.Pipeline.Versioning;
using CsCheck;

namespace Berrys.Pipeline.Tests.Versioning;

public sealed class SemanticVersionTests
{
    // The example of rule 11 of the specification, and numbers longer than any integer.
    private static readonly string[] Ascending =
    [
        "0.9.9", "1.0.0-0", "1.0.0-9", "1.0.0-10", "1.0.0-123456789012345678901234567890", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.1.changed", "1.0.0-alpha.2",
        "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1-changed", "1.0.1", "1.0.10", "1.10.0", "2.0.0",
    ];

    [Test]
    public void Precedence_is_that_of_the_specification() =>
        Gen.Shuffle(Ascending).Sample(mixed => mixed.Select(text => SemanticVersion.TryParse(text)!).Order().Select(version => version.ToString()).ShouldBe(Ascending));

    [TestCase("")]
    [TestCase("1")]
    [TestCase("1.2")]
    [TestCase("1.2.3.4")]
    [TestCase("01.2.3")]
    [TestCase("1.2.3-")]
    [TestCase("1.2.3-01")]
    [TestCase("1.2.3-a..b")]
    [TestCase("1.2.3-ä")]
    [TestCase("1.2.3+build")]
    [TestCase("1.2.3\n")]
    [TestCase("1.2.-3")]
    [TestCase("1234567890.0.0")]
    [TestCase("v1.2.3")]
    public void What_is_no_version_is_none(string text) => SemanticVersion.TryParse(text).ShouldBeNull();

    [TestCase("1.2.3", ReleaseKind.Patch, "1.2.4")]
    [TestCase("1.2.3", ReleaseKind.Minor, "1.3.0")]
    [TestCase("1.2.3", ReleaseKind.Major, "2.0.0")]
    [TestCase("0.2.3", ReleaseKind.Major, "0.3.0")]
    public void The_next_release(string from, ReleaseKind kind, string to) => SemanticVersion.TryParse(from)!.Next(kind).ToString().ShouldBe(to);

    [TestCase(null, "1.0.0", ReleaseKind.Major)]
    [TestCase(null, "0.1.0", ReleaseKind.Minor)]
    [TestCase("1.2.3", "1.2.9", ReleaseKind.Patch)]
    [TestCase("1.2.3", "1.4.1", ReleaseKind.Minor)]
    [TestCase("1.2.3", "3.1.1", ReleaseKind.Major)]
    [TestCase("2.0.0", "1.2.4", ReleaseKind.Patch)]
    public void The_kind_is_the_difference(string? earlier, string version, ReleaseKind kind) =>
        SemanticVersion.TryParse(version)!.KindSince(earlier is null ? null : SemanticVersion.TryParse(earlier)).ShouldBe(kind);
}
