using System.Collections.Immutable;
using System.Text;
using Berrys.Tools.Registries;
using CsCheck;

namespace Berrys.Tools.Tests.Registries;

public sealed class OciArtifactTests
{
    private const string Type = "application/vnd.example.v1+json";
    private static readonly string Digest = OciFile.DigestOf("x"u8);

    [Test]
    public void The_manifest_is_canonical() =>
        Encoding.UTF8.GetString(new OciArtifact(Type, [new("a/b.json", "application/json", "x"u8.ToArray())]).Manifest().Span).ShouldBe($$"""
            {
              "artifactType": "application/vnd.example.v1+json",
              "config": {
                "digest": "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
                "mediaType": "application/vnd.oci.empty.v1+json",
                "size": 2
              },
              "layers": [
                {
                  "annotations": {
                    "org.opencontainers.image.title": "a/b.json"
                  },
                  "digest": "{{Digest}}",
                  "mediaType": "application/json",
                  "size": 1
                }
              ],
              "mediaType": "application/vnd.oci.image.manifest.v1+json",
              "schemaVersion": 2
            }

            """);

    [Test]
    public void Its_layers_are_read_back() => Gen.Select(Gen.Int[1, 40], Gen.Byte.Array).List[0, 8].Sample(contents =>
    {
        var files = contents.Select(entry => new OciFile($"f/{entry.Item1}.bin", "application/x", entry.Item2)).ToImmutableArray();
        var artifact = new OciArtifact(Type, files);

        OciArtifact.Layers(artifact.Manifest(), Type).ShouldNotBeNull().ShouldBe(files.Select(file => new OciLayer(file.Name, file.MediaType, file.Digest)));
        OciArtifact.Layers(artifact.Manifest(), Type + "x").ShouldBeNull();
    });

    [TestCase("../etc/passwd")]
    [TestCase("/etc/passwd")]
    [TestCase("a/../../b")]
    [TestCase("a\\u001b[2Jb")]
    [TestCase("")]
    public void A_name_that_leads_elsewhere_is_refused(string name) => OciArtifact.Layers(ManifestOf(Layer(name, Digest)), Type).ShouldBeNull();

    [TestCase("sha256:1")]
    [TestCase("sha512:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")]
    [TestCase("sha256:44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A")]
    [TestCase("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\\n")]
    [TestCase("../../other/manifests/latest")]
    [TestCase("")]
    public void A_digest_that_is_none_is_refused(string digest) => OciArtifact.Layers(ManifestOf(Layer("a", digest)), Type).ShouldBeNull();

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"artifactType": "application/vnd.example.v1+json"}""")]
    [TestCase("""{"artifactType": "application/vnd.example.v1+json", "layers": [null]}""")]
    [TestCase("""{"artifactType": "application/vnd.example.v1+json", "layers": [{}]}""")]
    [TestCase("""{"artifactType": "application/vnd.example.v1+json", "layers": 1}""")]
    public void What_is_no_manifest_is_refused(string text) => OciArtifact.Layers(Encoding.UTF8.GetBytes(text), Type).ShouldBeNull();

    private static string Layer(string name, string digest) =>
        $$$"""{"digest": "{{{digest}}}", "mediaType": "x/y", "annotations": {"org.opencontainers.image.title": "{{{name}}}"} }""";

    private static byte[] ManifestOf(string layer) => Encoding.UTF8.GetBytes($$"""{"artifactType": "{{Type}}", "layers": [{{layer}}]}""");
}
