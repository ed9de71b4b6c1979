using Berrys.Pipeline.Caching;

namespace Berrys.Pipeline.Tests.Caching;

public sealed class PortablePathsTests
{
    private static readonly PortablePaths Paths = new("/sources/platform", "/sources/platform/artifacts");
    private static readonly PortablePaths Elsewhere = new("/elsewhere/p", "/tmp/results");

    [TestCase("--junitxml=/sources/platform/artifacts/junit/api.xml", "--junitxml={artifacts}/junit/api.xml")]
    [TestCase("/sources/platform", "{workspace}")]
    [TestCase("/sources/platform/services:/sources/platform/shared", "{workspace}/services:{workspace}/shared")]
    [TestCase("/sources/platform-two/x", "/sources/platform-two/x")]
    [TestCase("/sources/platform2", "/sources/platform2")]
    [TestCase("/sources/platform.old/x", "/sources/platform.old/x")]
    [TestCase("nothing", "nothing")]
    [TestCase("", "")]
    public void Folders_of_this_machine_become_names(string text, string expected) => Paths.Hide(text).ShouldBe(expected);

    [TestCase("services/api/reports")]
    [TestCase("artifacts/junit/api.xml")]
    [TestCase("services/../shared/x")]
    public void An_output_s_name_holds_in_another_checkout(string output)
    {
        var name = Paths.NameOf(output);

        Paths.Find(name).ShouldBe(Path.GetFullPath(output, "/sources/platform"));
        Elsewhere.Find(name).ShouldNotBeNull().ShouldStartWith(name.StartsWith("{artifacts}", StringComparison.Ordinal) ? "/tmp/results/" : "/elsewhere/p/");
    }

    [TestCase("{workspace}/../../etc/passwd")]
    [TestCase("{workspace}/x/../../y")]
    [TestCase("{artifacts}/..")]
    [TestCase("{workspace}")]
    [TestCase("/etc/passwd")]
    [TestCase("services/api")]
    [TestCase("")]
    public void A_name_that_leads_elsewhere_stands_for_nothing(string name) => Elsewhere.Find(name).ShouldBeNull();
}
