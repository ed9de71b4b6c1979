using Berrys.Rehearsal.Registry;

namespace Berrys.Rehearsal.Tests.Registry;

public sealed class ImageManifestTests
{
    private const string Image = """{"schemaVersion":2,"config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":100,"digest":"sha256:a"},"layers":[{"size":20},{"size":3}]}""";

    [Test]
    public void An_image_counts_its_layers_its_configuration_and_itself()
    {
        var manifest = ImageManifest.Parse(Image, MediaTypes.DockerManifest).ShouldNotBeNull();

        manifest.MediaType.ShouldBe(MediaTypes.DockerManifest);
        manifest.Size.ShouldBe(123 + Image.Length);
        manifest.ConfigMediaType.ShouldBe("application/vnd.docker.container.image.v1+json");
        manifest.Children.ShouldBeEmpty();
    }

    [Test]
    public void A_list_names_its_images()
    {
        var manifest = ImageManifest.Parse("""{"mediaType":"application/vnd.docker.distribution.manifest.list.v2+json","manifests":[{"digest":"sha256:a","size":9},{"digest":"sha256:b"}]}""", null).ShouldNotBeNull();

        manifest.MediaType.ShouldBe(MediaTypes.DockerList);
        manifest.Children.ShouldBe(["sha256:a", "sha256:b"]);
        manifest.ConfigMediaType.ShouldBeNull();
    }

    [TestCase(Image, null, MediaTypes.OciManifest)]
    [TestCase(Image, "text/plain", MediaTypes.OciManifest)]
    [TestCase("""{"manifests":[]}""", null, MediaTypes.OciIndex)]
    public void What_neither_says_is_taken_for_OCI(string text, string? given, string expected) =>
        ImageManifest.Parse(text, given).ShouldNotBeNull().MediaType.ShouldBe(expected);

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"config":"x"}""")]
    [TestCase("""{"mediaType":7,"config":{}}""")]
    [TestCase("not json")]
    public void What_is_none_is_refused(string text) => ImageManifest.Parse(text, null).ShouldBeNull();

    [Test]
    public void The_digest_is_that_of_its_bytes() =>
        ImageManifest.Parse("""{"manifests":[]}""", null)!.Digest.ShouldBe("sha256:27b7a2ad77ebd6c3663a9dc5d493a96943c48d8c7c77b3c123d2f6712f1ff7ed");
}
