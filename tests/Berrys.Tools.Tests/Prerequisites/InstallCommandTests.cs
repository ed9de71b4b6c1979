using Berrys.Tools.Prerequisites;

namespace Berrys.Tools.Tests.Prerequisites;

public class InstallCommandTests
{
    [TestCase("git", Platform.Debian, "sudo apt-get install -y git")]
    [TestCase("git", Platform.MacOs, "brew install git")]
    [TestCase("git", Platform.Windows, "winget install Git.Git")]
    [TestCase("git", Platform.OtherLinux, "install git and put it on PATH")]
    [TestCase("python3", Platform.MacOs, "brew install python@3.10")]
    [TestCase("docker", Platform.Debian, "sudo apt-get install -y docker.io")]
    [TestCase("docker-engine", Platform.Debian, "sudo apt-get install -y docker.io && sudo dockerd")]
    [TestCase("docker-engine", Platform.OtherLinux, "start the Docker Engine: sudo systemctl start docker")]
    [TestCase("docker-engine", Platform.MacOs, "start Docker Desktop")]
    [TestCase("docker-engine", Platform.Windows, "start Docker Desktop")]
    [TestCase("mmdebstrap", Platform.Debian, "sudo apt-get install -y mmdebstrap")]
    [TestCase("mmdebstrap", Platform.MacOs, "install mmdebstrap and put it on PATH")]
    [TestCase("mmdebstrap", Platform.Windows, "install mmdebstrap and put it on PATH")]
    [TestCase("moto_server", Platform.Debian, "pip install 'moto[server]==5.2.1'")]
    [TestCase("moto_server", Platform.MacOs, "pip install 'moto[server]==5.2.1'")]
    [TestCase("bandit", Platform.Debian, "sudo apt-get install -y bandit")]
    [TestCase("bandit", Platform.MacOs, "brew install bandit")]
    [TestCase("bandit", Platform.Windows, "pip install 'bandit'")]
    [TestCase("haproxy", Platform.Debian, "sudo apt-get install -y haproxy")]
    [TestCase("docker-registry", Platform.Debian, "sudo apt-get install -y docker-registry")]
    [TestCase("postgresql", Platform.Debian, "sudo apt-get install -y postgresql")]
    [TestCase("pytest", Platform.Debian, "./build.sh --target=Restore --bootstrap")]
    [TestCase("pytest", Platform.Windows, "./build.sh --target=Restore --bootstrap")]
    public void Says_what_to_type_on_each_platform(string name, Platform platform, string expected) =>
        InstallCommand.For(PrerequisiteCatalog.Named(name), platform, administrator: false).ShouldBe(expected);

    [TestCase("git", Platform.Debian, "apt-get install -y git")]
    [TestCase("docker-engine", Platform.Debian, "apt-get install -y docker.io && dockerd")]
    [TestCase("docker-engine", Platform.OtherLinux, "start the Docker Engine: systemctl start docker")]
    public void Needs_no_sudo_for_root(string name, Platform platform, string expected) =>
        InstallCommand.For(PrerequisiteCatalog.Named(name), platform, administrator: true).ShouldBe(expected);

    [Test]
    public void Has_something_to_say_for_everything_everywhere()
    {
        foreach (var prerequisite in PrerequisiteCatalog.All)
            foreach (var platform in Enum.GetValues<Platform>())
                InstallCommand.For(prerequisite, platform, administrator: false).ShouldNotEndWith(" ");
    }

    [Test]
    public void Names_in_the_catalog_are_unique() => PrerequisiteCatalog.All.Select(prerequisite => prerequisite.Name).ShouldBeUnique();
}
