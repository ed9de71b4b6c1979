using System.Formats.Tar;
using Berrys.Tools.Tests.ImageArchives;

namespace Berrys.Tools.Tests.Sbom;

/// <summary>An image with packages of Debian and Python, some of which a later layer replaced or removed.</summary>
internal static class SampleImage
{
    private const string Packages = "usr/lib/python3/dist-packages/";

    public static ImageTar Make() => new ImageTar()
        .Layer(
            ImageTar.File("usr/lib/os-release", "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nVERSION_ID=\"12\"\nID=debian\n"),
            ImageTar.Link(TarEntryType.SymbolicLink, "etc/os-release", "../usr/lib/os-release"),
            ImageTar.File("var/lib/dpkg/status", "Package: gone\nStatus: install ok installed\nVersion: 1\n"),
            ImageTar.File("tmp/old.dist-info/METADATA", "Name: old\nVersion: 1\n"),
            ImageTar.File("bin/bash", "\u007fELF"))
        .Layer(
            ImageTar.File("var/lib/dpkg/status", """
                Package: python3-requests
                Status: install ok installed
                Architecture: all
                Source: requests
                Version: 2.28.1+dfsg-1

                Package: bash
                Status: install ok installed
                Architecture: amd64
                Version: 5.2.15-2+b2

                """),
            ImageTar.File(Packages + "requests-2.28.1.egg-info/PKG-INFO", "Metadata-Version: 2.1\nName: requests\nVersion: 2.28.1\nLicense: Apache 2.0\n"),
            ImageTar.File(Packages + "six-1.16.0.egg-info", "Metadata-Version: 1.2\nName: six\nVersion: 1.16.0\nClassifier: License :: OSI Approved :: MIT License\n"))
        .Layer(
            ImageTar.File("app/vendor/six-1.16.0.dist-info/METADATA", "Name: six\nVersion: 1.16.0\nClassifier: License :: OSI Approved :: MIT License\n\n# six\n"),
            ImageTar.File("app/vendor/typing_extensions-4.9.0.dist-info/METADATA", "Name: typing_extensions\nVersion: 4.9.0\nLicense-Expression: PSF-2.0\n"),
            ImageTar.File("tmp/.wh.old.dist-info", ""));
}
