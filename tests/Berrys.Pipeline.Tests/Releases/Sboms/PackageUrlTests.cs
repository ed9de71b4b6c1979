using System.Collections.Immutable;
using Berrys.Pipeline.Releases.Sboms;
using CsCheck;

namespace Berrys.Pipeline.Tests.Releases.Sboms;

public class PackageUrlTests
{
    // From the test suite of the specification (package-url/purl-spec).
    [TestCase("deb", "debian", "attr", "1:2.4.47-2", "arch=source", "pkg:deb/debian/attr@1:2.4.47-2?arch=source")]
    [TestCase("deb", "debian", "attr", "1:2.4.47-2+b1", "arch=amd64", "pkg:deb/debian/attr@1:2.4.47-2%2Bb1?arch=amd64")]
    [TestCase("rpm", "fedora", "curl", "7.50.3-1.fc25", "arch=i386 distro=fedora-25", "pkg:rpm/fedora/curl@7.50.3-1.fc25?arch=i386&distro=fedora-25")]
    [TestCase("oci", null, "debian", "sha256:244f", "repository_url=ghcr.io/debian", "pkg:oci/debian@sha256:244f?repository_url=ghcr.io%2Fdebian")]
    [TestCase("pypi", null, "django", "1.11.1", "", "pkg:pypi/django@1.11.1")]
    [TestCase("npm", "@angular", "animation", "12.3.1", "", "pkg:npm/%40angular/animation@12.3.1")]
    [TestCase("pypi", null, "django", null, "arch=", "pkg:pypi/django")]
    [TestCase("deb", "a/b", "g++", "1~rc 1", "", "pkg:deb/a/b/g%2B%2B@1~rc%201")]
    public void An_url_is_canonical(string type, string? space, string name, string? version, string qualifiers, string expected)
    {
        var pairs = qualifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .ToImmutableSortedDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

        new PackageUrl(type, space, name, version) { Qualifiers = pairs }.ToString().ShouldBe(expected);
    }

    [Test]
    public void Encoding_loses_nothing_and_leaves_no_separator() => Gen.String[Gen.Char[' ', '\u02ff'], 0, 30].Sample(text =>
    {
        var encoded = PackageUrl.Encode(text);
        Uri.UnescapeDataString(encoded).ShouldBe(text);
        encoded.IndexOfAny(['/', '@', '?', '&', '=', '#', '+', ' ', '"', '<']).ShouldBe(-1);
    });

    [Test]
    public void Different_packages_have_different_urls() => Gen.Select(Gen.String[Gen.Char[' ', 'z'], 1, 6], Gen.String[Gen.Char[' ', 'z'], 1, 6], Gen.String[Gen.Char[' ', 'z'], 1, 6]).Sample((name, one, other) =>
    {
        if (one != other)
            new PackageUrl("deb", "debian", name, one).ToString().ShouldNotBe(new PackageUrl("deb", "debian", name, other).ToString());
    });

    // The example of RFC 9562, appendix A.4.
    [Test]
    public void A_derived_uuid_is_of_version_5() =>
        DerivedUuid.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com").ToString().ShouldBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
}
