using System.Collections.Immutable;
using System.Text;
using Berrys.Build.Releasing;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;
using Berrys.Tools.Registries;

namespace Berrys.Build.EndToEnd.Releasing;

public sealed class ReleaseArtifactTests
{
    private const string Sbom = "{\"bomFormat\": \"CycloneDX\"}\n";
    private const string Provenance = "{\"payload\": \"\"}\n";

    private static readonly Release Release = new()
    {
        Version = "1.4.0-rc.2",
        Images = ImmutableSortedDictionary.Create<string, ReleaseImage>(StringComparer.Ordinal)
            .Add("api-gateway", new("berrys/api-gateway", DigestOf("image"), DigestOf("configuration"), DigestOf(Sbom)))
            .Add("worker", new("berrys/worker", DigestOf("image"), DigestOf("configuration"))),
        Provenance = DigestOf(Provenance),
    };

    private static readonly ReleaseArtifact Artifact = new(
        Release, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("api-gateway", Sbom), Provenance);

    [Test]
    public void Its_files_are_those_that_the_artifacts_folder_has() =>
        Artifact.ToOci().Files.Select(file => file.Name).ShouldBe(["release.json", "provenance.intoto.jsonl", "sbom/api-gateway.cdx.json"]);

    [Test]
    public void It_is_read_back()
    {
        var read = ReleaseArtifact.Of(Artifact.ToOci(), "registry/releases:v1.4.0-rc.2");

        read.Release.Id.ShouldBe(Release.Id);
        read.Sboms.ShouldBe(Artifact.Sboms);
        read.Provenance.ShouldBe(Provenance);
    }

    [Test]
    public void A_release_without_attachments_is_read_back()
    {
        var bare = new ReleaseArtifact(new() { Version = "1.0.0" }, ImmutableSortedDictionary<string, string>.Empty, null);

        var read = ReleaseArtifact.Of(bare.ToOci(), "x");

        read.Release.Id.ShouldBe(bare.Release.Id);
        read.Provenance.ShouldBeNull();
        read.Sboms.ShouldBeEmpty();
    }

    [TestCase("provenance.intoto.jsonl")]
    [TestCase("sbom/api-gateway.cdx.json")]
    public void An_attachment_that_is_missing_or_another_one_is_refused(string name)
    {
        var whole = Artifact.ToOci();
        var without = whole with { Files = [.. whole.Files.Where(file => file.Name != name)] };
        var changed = whole with { Files = [.. whole.Files.Select(file => file.Name == name ? file with { Content = Encoding.UTF8.GetBytes("{}") } : file)] };

        foreach (var artifact in (OciArtifact[])[without, changed])
            Should.Throw<BerrysException>(() => ReleaseArtifact.Of(artifact, "registry/releases:v1")).Message
                .ShouldStartWith($"registry/releases:v1 has no {name} with the digest that its release names (sha256:");
    }

    [Test]
    public void An_artifact_without_a_release_is_refused() =>
        Should.Throw<BerrysException>(() => ReleaseArtifact.Of(new(ReleaseArtifact.Type, []), "registry/releases:v1")).Message.ShouldBe("registry/releases:v1 has no release.json.");

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    public void A_release_that_cannot_be_read_is_refused(string text) =>
        Should.Throw<BerrysException>(() => ReleaseArtifact.Of(new(ReleaseArtifact.Type, [new("release.json", ReleaseArtifact.Type, Encoding.UTF8.GetBytes(text))]), "registry/releases:v1"))
            .Message.ShouldContain("registry/releases:v1");

    private static string DigestOf(string text) => OciFile.DigestOf(Encoding.UTF8.GetBytes(text));
}
