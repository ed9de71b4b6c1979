using Berrys.Tools.Debian;

namespace Berrys.Tools.Tests.Debian;

public class DebianSuiteTests
{
    [TestCase("NAME=\"Debian GNU/Linux\"\nVERSION_CODENAME=bookworm\nID=debian\n", "bookworm")]
    [TestCase("VERSION_CODENAME=\"bookworm\"\r\nID=debian\r\n", "bookworm")]
    [TestCase("VERSION_CODENAME='trixie'", "trixie")]
    [TestCase("ID=ubuntu\nVERSION_CODENAME=noble\nUBUNTU_CODENAME=noble\n", "noble")]
    [TestCase("ID=linuxmint\nVERSION_CODENAME=vera\nUBUNTU_CODENAME=jammy\n", "jammy")]
    [TestCase("ID=linuxmint\nVERSION_CODENAME=faye\nDEBIAN_CODENAME=bookworm\n", "bookworm")]
    [TestCase("VERSION_CODENAME=\nID=debian\n", null)]
    [TestCase("VERSION_CODENAME=\"\"\nVERSION_CODENAME=bookworm\n", "bookworm")]
    [TestCase("#VERSION_CODENAME=bookworm\nMY_VERSION_CODENAME=sid\n", null)]
    [TestCase("", null)]
    public void Reads_the_code_name_that_the_archive_knows(string osRelease, string? expected) =>
        DebianSuite.FromOsRelease(osRelease).ShouldBe(expected);
}
