using Berrys.Tools.Requirements;
using Berrys.Tools.Restoring;

namespace Berrys.Tools.Tests.Restoring;

public sealed class InstalledRequirementsTests
{
    private static readonly Dictionary<string, string> Packages = new() { ["sample-client"] = "python3-sample" };

    private static readonly RequirementsFile Asked = RequirementsParser.Parse(
        "r.txt", _ => "click==8.0.1\npsycopg2-binary==2.9.5\nflask>=1\nsample-client==2; python_version > '3'\nabsent==1\n-e ./library\n");

    [Test]
    public void A_distribution_that_stands_in_gives_its_name_and_keeps_the_place()
    {
        var installed = InstalledRequirements.Of(
            Asked, new Dictionary<string, string> { ["click"] = "8.1.3", ["psycopg2"] = "2.9.5", ["flask"] = "2.2.2", ["sample"] = "1.9" }, Packages);

        installed.IsRenamed.ShouldBeTrue();
        installed.Requirements.Requirements.Select(requirement => (requirement.Name, requirement.Line)).Take(5)
            .ShouldBe([("click", 1), ("psycopg2", 2), ("flask", 3), ("sample", 4), ("absent", 5)]);
        installed.Differences.ShouldBe(["click 8.1.3 for click 8.0.1", "psycopg2 2.9.5 for psycopg2-binary 2.9.5", "sample 1.9 for sample-client 2"]);
        installed.Render().ShouldBe("click\npsycopg2\nflask\nsample ; python_version > '3'\nabsent\n");
    }

    [Test]
    public void What_is_installed_as_asked_for_makes_no_difference()
    {
        var installed = InstalledRequirements.Of(Asked, new Dictionary<string, string> { ["click"] = "8.0.1", ["psycopg2-binary"] = "2.9.5", ["psycopg2"] = "1.0" }, Packages);

        installed.IsRenamed.ShouldBeFalse();
        installed.Differences.ShouldBeEmpty();
        installed.Requirements.Requirements.ShouldBe(Asked.Requirements);
    }
}
