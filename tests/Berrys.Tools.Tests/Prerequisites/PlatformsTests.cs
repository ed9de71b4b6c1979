using Berrys.Tools.Prerequisites;

namespace Berrys.Tools.Tests.Prerequisites;

public class PlatformsTests
{
    [TestCase("PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n", Platform.Debian)]
    [TestCase("ID=ubuntu\nID_LIKE=debian\n", Platform.Debian)]
    [TestCase("ID=\"linuxmint\"\nID_LIKE=\"ubuntu debian\"\n", Platform.Debian)]
    [TestCase("ID='raspbian'\r\nID_LIKE='debian'\r\n", Platform.Debian)]
    [TestCase("ID=fedora\nVARIANT_ID=ubuntu\n", Platform.OtherLinux)]
    [TestCase("ID=alpine\n", Platform.OtherLinux)]
    [TestCase("ID=debianish\n", Platform.OtherLinux)]
    [TestCase("NAME=debian\nBUILD_ID=debian\n#ID=debian\n", Platform.OtherLinux)]
    [TestCase("", Platform.OtherLinux)]
    public void Reads_os_release(string text, Platform expected) => Platforms.FromOsRelease(text).ShouldBe(expected);

    [Test]
    public void This_machine_is_what_its_system_says() => Platforms.Current().ShouldBe(
        OperatingSystem.IsWindows() ? Platform.Windows
        : OperatingSystem.IsMacOS() ? Platform.MacOs
        : Platforms.FromOsRelease(File.Exists("/etc/os-release") ? File.ReadAllText("/etc/os-release") : ""));
}
