using Berrys.Tools.Catalog;

namespace Berrys.Tools.Tests.Catalog;

public sealed class ExecutableFinderTests
{
    private static ExecutableSearch Unix(params string[] files) =>
        ExecutableSearch.Parse("/opt/bin:/usr/bin::/usr/bin", null, windows: false, files.Contains) with { CurrentDirectory = "/w" };

    private static ExecutableSearch Windows(params string[] files) =>
        ExecutableSearch.Parse(@"C:\tools;C:\git\", ".EXE;.CMD", windows: true, files.Contains) with { CurrentDirectory = @"C:\w" };

    [Test]
    public void Takes_the_first_on_path_and_lists_all()
    {
        ExecutableFinder.Find("docker", Unix("/usr/bin/docker", "/opt/bin/docker")).ShouldBe("/opt/bin/docker");
        ExecutableFinder.FindAll("docker", Unix("/usr/bin/docker", "/opt/bin/docker")).ShouldBe(["/opt/bin/docker", "/usr/bin/docker"]);
    }

    [Test]
    public void Does_not_look_in_the_current_folder() => ExecutableFinder.Find("tool", Unix("/w/tool", "tool")).ShouldBeNull();

    [TestCase("/x/tool", "/x/tool")]
    [TestCase("./tool", "/w/./tool")]
    [TestCase("bin/tool", "/w/bin/tool")]
    [TestCase("", null)]
    public void A_path_is_not_searched_for(string name, string? found) =>
        ExecutableFinder.Find(name, Unix("/x/tool", "/w/./tool", "/w/bin/tool", "/usr/bin/")).ShouldBe(found);

    [Test]
    public void Windows_adds_extensions_in_order()
    {
        ExecutableFinder.Find("npm", Windows(@"C:\git\npm.cmd", @"C:\git\npm")).ShouldBe(@"C:\git\npm.cmd");
        ExecutableFinder.Find("git.exe", Windows(@"C:\git\git.exe")).ShouldBe(@"C:\git\git.exe");
        ExecutableFinder.Find(@"C:\x\y", Windows(@"C:\x\y.exe")).ShouldBe(@"C:\x\y.exe");
    }
}
