using System.Security.Cryptography;
using System.Text;
using Berrys.Aws.Images;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;

namespace Berrys.Aws.Tests.Moto;

/// <summary>The registry of releases on ECR's API.</summary>
[TestFixture]
public sealed class ImageStoreTests
{
    private static readonly string Config = $"sha256:{new string('c', 64)}";
    private readonly EcrImageStore _store = new(MotoServer.Clients);
    private string _repository = null!;

    [SetUp]
    public async Task MakeRepository()
    {
        _repository = $"store/{Guid.NewGuid():N}";
        await MotoServer.Clients.Ecr.CreateRepositoryAsync(new() { RepositoryName = _repository });
    }

    [Test]
    public async Task The_login_is_a_host_a_user_and_a_password()
    {
        var login = await _store.LogInAsync(default);

        login.Host.ShouldBe("123456789012.dkr.ecr.eu-central-1.amazonaws.com");
        login.User.ShouldBe("AWS");
        login.Password.ShouldNotBeNullOrEmpty();
    }

    [Test]
    public async Task An_image_is_found_by_tag_with_the_digest_of_its_configuration()
    {
        var digest = await PushAsync(Manifest(1), "v1");

        (await _store.FindAsync(_repository, "v1", default)).ShouldBe(new StoredImage(digest, Config));
        (await _store.FindAsync(_repository, "v2", default)).ShouldBeNull();
        (await _store.HasAsync(_repository, digest, default)).ShouldBeTrue();
        (await _store.HasAsync(_repository, DigestOf("none"), default)).ShouldBeFalse();
    }

    [Test]
    public async Task What_has_no_repository_is_not_there()
    {
        (await _store.FindAsync("store/none", "v1", default)).ShouldBeNull();
        (await _store.HasAsync("store/none", DigestOf("none"), default)).ShouldBeFalse();
    }

    [Test]
    public async Task A_tag_is_added_once_and_never_moves()
    {
        var one = await PushAsync(Manifest(1), "key-1");
        var two = await PushAsync(Manifest(2), "key-2");

        await _store.TagAsync(_repository, one, "v1", default);
        await _store.TagAsync(_repository, one, "v1", default);
        var error = await Should.ThrowAsync<BerrysException>(_store.TagAsync(_repository, two, "v1", default));

        error.Message.ShouldBe($"{_repository}:v1 is {one} already, and a tag never moves.");
        (await _store.FindAsync(_repository, "v1", default))!.Digest.ShouldBe(one);
    }

    [Test]
    public async Task What_is_not_there_cannot_be_tagged()
    {
        var error = await Should.ThrowAsync<BerrysException>(_store.TagAsync(_repository, DigestOf("none"), "v1", default));

        error.Message.ShouldEndWith("is not in the registry.");
        error.Next.ShouldNotBeNull();
    }

    [Test]
    public async Task A_list_of_images_is_none_for_one_platform()
    {
        const string list = """{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","manifests":[]}""";
        await PushAsync(list, "list");

        (await Should.ThrowAsync<BerrysException>(_store.FindAsync(_repository, "list", default))).Message.ShouldStartWith($"{_repository}:list is no image for one platform");
    }

    // moto makes its digests from the layers, not from the manifest.
    private async Task<string> PushAsync(string manifest, string tag) =>
        (await MotoServer.Clients.Ecr.PutImageAsync(new() { RepositoryName = _repository, ImageManifest = manifest, ImageTag = tag })).Image!.ImageId!.ImageDigest!;

    private static string Manifest(int layer) =>
        $$"""{"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json","config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":7,"digest":"{{Config}}"},"layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":9,"digest":"{{DigestOf($"layer {layer}")}}"}]}""";

    private static string DigestOf(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
