using Berrys.Tools.Prerequisites;
using CsCheck;

namespace Berrys.Tools.Tests.Prerequisites;

public class PrerequisiteStatusTests
{
    private static bool Satisfied(string? version, string? minimum) => new PrerequisiteStatus(
        new("tool", "work", new(), Minimum: minimum is null ? null : Version.Parse(minimum)), version, null).Satisfied;

    [TestCase("20.10", "20.10", true)]
    [TestCase("20.10.0", "20.10", true)]
    [TestCase("20.10.24+dfsg1", "20.10", true)]
    [TestCase("20.9.24+dfsg1", "20.10", false)]
    [TestCase("19.03.13", "20.10", false)]
    [TestCase("2.39.2.windows.1", "2.20", true)]
    [TestCase("2.39.5 (Apple Git-154)", "2.20", true)]
    [TestCase("2.9.5", "2.20", false)]
    [TestCase("28", "20.10", true)]
    [TestCase("20", "20.10", false)]
    [TestCase("3", "3.9", false)]
    [TestCase("3.11.2", "3.9", true)]
    [TestCase("3.9", "3.9.0", true)]
    [TestCase("10.0.100-rc.1.25451.107", "10.0", true)]
    [TestCase("9.0.305", "10.0", false)]
    [TestCase("v2.29.1", "1.27", true)]
    [TestCase("v1.26.2", "1.27", false)]
    [TestCase("1.2.3.4.5.6", "2.0", false)]
    [TestCase("1.2.3.4.5.6", "1.2", true)]
    [TestCase("20240101123456789", "2.0", true)]
    [TestCase("1.20240101123456789", "1.27", true)]
    [TestCase("1.08", "1.27", false)]
    public void Is_new_enough_or_not(string version, string minimum, bool expected) => Satisfied(version, minimum).ShouldBe(expected);

    [TestCase("unknown")]
    [TestCase("")]
    [TestCase("dev-build-7")]
    [TestCase("...")]
    [TestCase("1..2")]
    public void A_version_that_is_no_number_counts_as_new_enough(string version) => Satisfied(version, "2.0").ShouldBeTrue();

    [Test]
    public void What_is_missing_never_is()
    {
        Satisfied(null, "2.0").ShouldBeFalse();
        Satisfied(null, null).ShouldBeFalse();
    }

    [Test]
    public void Any_version_will_do_where_none_is_asked_for() => Satisfied("0.0.1", null).ShouldBeTrue();

    [Test]
    public void Agrees_with_the_order_of_versions() => Gen.Select(Numbers, Numbers).Sample((found, minimum) =>
        Satisfied(found.ToString(), minimum.ToString()) == found >= minimum);

    private static readonly Gen<Version> Numbers = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 3], (major, minor, build) => new Version(major, minor, build));
}
