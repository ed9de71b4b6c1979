using Berrys.Tools.Requirements;

namespace Berrys.Tools.Tests.Requirements;

public sealed class PythonVersionTests
{
    /// <summary>In PEP 440's order.</summary>
    private static readonly string[] Ascending =
    [
        "1.dev0", "1.0.dev456", "1.0a1", "1.0a2.dev456", "1.0a12.dev456", "1.0a12", "1.0b1.dev456", "1.0b2", "1.0b2.post345.dev456", "1.0b2.post345",
        "1.0rc1.dev456", "1.0rc1", "1.0", "1.0+abc.5", "1.0+abc.7", "1.0+5", "1.0.post456.dev34", "1.0.post456", "1.0.15", "1.1.dev1", "2!0.1",
    ];

    [Test]
    public void Versions_are_ordered_as_the_standard_says()
    {
        for (var left = 0; left < Ascending.Length; left++)
            for (var right = 0; right < Ascending.Length; right++)
                Math.Sign(Parse(Ascending[left]).CompareTo(Parse(Ascending[right]))).ShouldBe(left.CompareTo(right), $"{Ascending[left]} and {Ascending[right]}");
    }

    [TestCase("1.0", "1")]
    [TestCase("1.0.0", "v1.0")]
    [TestCase("1.0alpha1", "1.0a1")]
    [TestCase("1.0-preview_2", "1.0rc2")]
    [TestCase("1.0-1", "1.0.post1")]
    [TestCase("1.0.REV2", "1.0post2")]
    [TestCase("0!1.0+Ubuntu-1", "1.0+ubuntu.1")]
    public void Spellings_are_equal(string left, string right)
    {
        Parse(left).ShouldBe(Parse(right));
        Parse(left).GetHashCode().ShouldBe(Parse(right).GetHashCode());
    }

    [TestCase("")]
    [TestCase("1.")]
    [TestCase("french toast")]
    [TestCase("1.0+")]
    public void Others_are_no_versions(string text) => PythonVersion.Parse(text).ShouldBeNull();

    [TestCase("==1.2", "1.2.0", true)]
    [TestCase("==1.2", "1.2.0+deb12", true)]
    [TestCase("==1.2+deb11", "1.2+deb12", false)]
    [TestCase("==1.2.*", "1.2.9", true)]
    [TestCase("==1.2.*", "1.20", false)]
    [TestCase("!=1.2.*", "1.3", true)]
    [TestCase("~=2.2", "2.9", true)]
    [TestCase("~=2.2", "3.0", false)]
    [TestCase("~=2.2.1", "2.2.9", true)]
    [TestCase("~=2.2.1", "2.3", false)]
    [TestCase("~=1!2.2", "1!2.5", true)]
    [TestCase(">=1.0, <2", "1.9.post1", true)]
    [TestCase(">=1.0,<2", "2.0rc1", false)]
    [TestCase("<2.0rc2", "2.0rc1", true)]
    [TestCase(">1.7", "1.7.0.post1", false)]
    [TestCase(">1.7.post1", "1.7.post2", true)]
    [TestCase(">1.7", "1.7+local", false)]
    [TestCase("===1.0-odd", "1.0-odd", true)]
    [TestCase(">=1.0", "not a version", false)]
    [TestCase("", "0.1", true)]
    public void Clauses_are_satisfied(string clauses, string version, bool satisfied) =>
        VersionSpecifier.ParseAll(clauses).ShouldNotBeNull().All(clause => clause.IsSatisfiedBy(version)).ShouldBe(satisfied);

    [TestCase("1.0")]
    [TestCase("=>1.0")]
    [TestCase(">=1.0.*")]
    [TestCase("~=1")]
    [TestCase("==")]
    [TestCase(">=1,,<2")]
    public void Others_are_no_clauses(string text) => VersionSpecifier.ParseAll(text).ShouldBeNull();

    private static PythonVersion Parse(string text) => PythonVersion.Parse(text).ShouldNotBeNull();
}
