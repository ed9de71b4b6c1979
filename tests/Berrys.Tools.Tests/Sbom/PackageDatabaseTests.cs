using Berrys.Pipeline.Releases.Sboms;
using Berrys.Tools.Sbom;
using CsCheck;

namespace Berrys.Tools.Tests.Sbom;

public class PackageDatabaseTests
{
    private static readonly SbomSystem Debian = new("debian", "12", "Debian GNU/Linux 12 (bookworm)");

    [Test]
    public void The_system_is_what_os_release_says()
    {
        OsRelease.Parse("PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nNAME='Debian'\n# x\nVERSION_ID=\"12\"\nID=debian\n").ShouldBe(Debian);
        OsRelease.Parse("ID=Arch\n").ShouldBe(new SbomSystem("arch", "", "Arch"));
        OsRelease.Parse("NAME=x\n=\nID=\n").ShouldBeNull();
        Debian.Distribution.ShouldBe("debian-12");
    }

    [Test]
    public void Dpkg_lists_what_is_installed()
    {
        const string Status = """
            Package: libc6
            Status: install ok installed
            Architecture: amd64
            Source: glibc
            Version: 2.36-9+deb12u8
            Description: GNU C Library
             Package: not-a-package
             .
             more

            Package: g++
            Status: install ok unpacked
            Source: gcc-defaults (1.203)
            Version: 4:12.2.0-3

            Package: gone
            Status: deinstall ok config-files
            Version: 1

            Package: never
            Status: purge ok not-installed

            Package: nonsense
            Status: install

            Status: install ok installed
            Version: 1
            """;

        var packages = DebianPackages.Parse(Status, "/var/lib/dpkg/status", Debian).ToList();

        packages.Select(package => (package.Url.ToString(), package.Source)).ShouldBe(
        [
            ("pkg:deb/debian/libc6@2.36-9%2Bdeb12u8?arch=amd64&distro=debian-12", "glibc 2.36-9+deb12u8"),
            ("pkg:deb/debian/g%2B%2B@4:12.2.0-3?distro=debian-12", "gcc-defaults 1.203"),
        ]);
        packages[0].Locations.ShouldBe(["/var/lib/dpkg/status"]);
    }

    [Test]
    public void A_distroless_image_has_a_file_per_package() =>
        DebianPackages.Parse("Package: tzdata\nVersion: 2024a\nArchitecture: all\n", "/var/lib/dpkg/status.d/tzdata", null).ShouldHaveSingleItem().Url.ToString()
            .ShouldBe("pkg:deb/debian/tzdata@2024a?arch=all");

    [Test]
    public void Apk_lists_what_is_installed()
    {
        const string Installed = "C:Q1abc\nP:musl\nV:1.2.4-r2\nA:x86_64\nL:MIT\no:musl\np:so:libc.musl-x86_64.so.1=1\nF:lib\nR:ld-musl-x86_64.so.1\n\n\nP:libcrypto3\nV:3.1.4-r5\no:openssl\n";

        var packages = AlpinePackages.Parse(Installed, "/lib/apk/db/installed", new("alpine", "3.19.1", "Alpine Linux v3.19")).ToList();

        packages.Select(package => (package.Url.ToString(), package.Source)).ShouldBe(
            [("pkg:apk/alpine/musl@1.2.4-r2?arch=x86_64&distro=alpine-3.19.1", null), ("pkg:apk/alpine/libcrypto3@3.1.4-r5?distro=alpine-3.19.1", "openssl 3.1.4-r5")]);
        packages[0].Licences.ShouldBe([new("MIT", IsExpression: false)]);
    }

    [TestCase("Metadata-Version: 2.1\nName: Zope.Interface_Core\nVersion: 5.4\n\nName: body\n", "pkg:pypi/zope-interface-core@5.4", "")]
    [TestCase("Name: a\nVersion: 1\nLicense-Expression: MIT OR (Apache-2.0 WITH LLVM-exception)\nLicense: BSD\n", "pkg:pypi/a@1", "expression MIT OR (Apache-2.0 WITH LLVM-exception)")]
    [TestCase("Name: a\nVersion: 1\nLicense-Expression: all rights reserved!\nLicense: BSD\n", "pkg:pypi/a@1", "BSD")]
    [TestCase("Name: a\nVersion: 1\nLicense: Some\n text\nClassifier: License :: OSI Approved\nClassifier: License :: OSI Approved :: MIT License\n", "pkg:pypi/a@1", "MIT License")]
    [TestCase("Name: a\nVersion: 1\nLicense: Copyright me\n  all of it\n", "pkg:pypi/a@1", "")]
    [TestCase("Name: a\nVersion: 1\nLicense: UNKNOWN\n", "pkg:pypi/a@1", "")]
    [TestCase("Name: a\n", "pkg:pypi/a", "")]
    public void A_Python_distribution_is_what_its_metadata_says(string text, string url, string licences)
    {
        var package = PythonPackages.Parse(text, "/x").ShouldNotBeNull();

        package.Url.ToString().ShouldBe(url);
        string.Join(", ", package.Licences.Select(licence => (licence.IsExpression ? "expression " : "") + licence.Text)).ShouldBe(licences);
    }

    [TestCase("")]
    [TestCase("\nName: a\n")]
    [TestCase("no field\n continued\n")]
    [TestCase("Name: \u001b[2K\n")]
    public void Metadata_without_a_name_is_none(string text) => PythonPackages.Parse(text, "/x").ShouldBeNull();

    [Test]
    public void Nothing_that_a_terminal_obeys_is_kept()
    {
        var package = PythonPackages.Parse("Name: e\u001b[31mvil\u0007\nVersion: 1\u202e2\nLicense: M\u001bIT\n", "/opt/\u001b]0;x\u0007/METADATA").ShouldNotBeNull();

        (package.Name, package.Version, package.Licences[0].Text, package.Locations[0]).ShouldBe(("evil", "1 2", "MT", "/opt//METADATA"));
    }

    [Test]
    public void Garbage_is_read_without_an_error() => Gen.String[Gen.OneOf(Gen.Char["PVLNS:ame\n =\"'"], Gen.Char), 0, 200].Sample(text =>
    {
        foreach (var component in DebianPackages.Parse(text, "/s", Debian).Concat(AlpinePackages.Parse(text, "/s", Debian)).Append(PythonPackages.Parse(text, "/s")))
            (component?.Name ?? "").Any(char.IsControl).ShouldBeFalse();
        _ = OsRelease.Parse(text);
    });
}
