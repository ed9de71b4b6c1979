using Berrys.Tools.Prerequisites;

namespace Berrys.Tools.Tests.Prerequisites;

public class InstallPlanTests
{
    private static PrerequisiteStatus Found(string name, string? version) => new(PrerequisiteCatalog.Named(name), version, null);

    private static InstallPlan Plan(bool engineInstalled, params PrerequisiteStatus[] statuses) => InstallPlan.For(statuses, engineInstalled);

    private static void ShouldBe(InstallPlan plan, string[] packages, bool startEngine)
    {
        plan.Packages.ShouldBe(packages);
        plan.StartEngine.ShouldBe(startEngine);
        plan.IsEmpty.ShouldBe(packages.Length == 0 && !startEngine);
    }

    [Test]
    public void Nothing_is_to_be_done_where_everything_is_there() =>
        ShouldBe(Plan(true, Found("git", "2.39"), Found("docker-engine", "20.10.24")), [], false);

    [Test]
    public void Installs_what_is_missing_or_too_old_once_and_sorted() => ShouldBe(
        Plan(false, Found("python3", "3.8"), Found("docker", null), Found("docker-engine", null), Found("git", null), Found("npm", "9.2")),
        ["docker.io", "git", "python3"],
        true);

    [Test]
    public void Only_starts_an_engine_that_is_installed() => ShouldBe(Plan(true, Found("docker-engine", null)), [], true);

    [Test]
    public void Does_not_start_a_second_engine_beside_one_that_is_too_old() => ShouldBe(Plan(true, Found("docker-engine", "19.03")), ["docker.io"], false);

    [Test]
    public void Leaves_Python_distributions_to_Restore() => ShouldBe(Plan(true, Found("pytest", null), Found("flake8", null)), [], false);

    [Test]
    public void Installs_with_pip_what_Debian_does_not_have()
    {
        var plan = Plan(true, Found("moto_server", null), Found("haproxy", "2.6"));

        plan.Packages.ShouldBeEmpty();
        plan.Distributions.ShouldBe(["moto[server]==5.2.1"]);
        plan.IsEmpty.ShouldBeFalse();
    }

    [Test]
    public void Cannot_install_what_Debian_does_not_have() =>
        ShouldBe(Plan(true, new PrerequisiteStatus(new("thing", "work", new(Brew: "thing")), null, null)), [], false);
}
