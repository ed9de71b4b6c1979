using System.Text;
using System.Text.Json;
using Amazon.ECR.Model;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;

namespace Berrys.Aws.Images;

/// <summary>ECR as the registry of releases.</summary>
/// <param name="clients">The clients.</param>
public sealed class EcrImageStore(AwsClients clients) : IImageStore
{
    private static readonly List<string> MediaTypes =
    [
        "application/vnd.docker.distribution.manifest.v2+json",
        "application/vnd.oci.image.manifest.v1+json",
    ];

    /// <inheritdoc />
    public Task<RegistryLogin> LogInAsync(CancellationToken cancellationToken) => AwsCalls.InWordsAsync("log in to ECR", async () =>
    {
        var answer = await clients.Ecr.GetAuthorizationTokenAsync(new(), cancellationToken);
        var data = answer.AuthorizationData![0];
        var words = Encoding.UTF8.GetString(Convert.FromBase64String(data.AuthorizationToken!)).Split(':', 2);
        return new RegistryLogin(new Uri(data.ProxyEndpoint!).Authority, words[0], words[1]);
    });

    /// <inheritdoc />
    public Task<StoredImage?> FindAsync(string repository, string tag, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync($"look for {repository}:{tag} in ECR", async () =>
        {
            var image = await GetAsync(repository, new() { ImageTag = tag }, cancellationToken);
            return image is { ImageManifest: { } manifest, ImageId.ImageDigest: { } digest }
                ? new StoredImage(digest, ConfigDigestOf(manifest, $"{repository}:{tag}"))
                : null;
        });

    /// <inheritdoc />
    public Task<bool> HasAsync(string repository, string digest, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync($"look for {repository}@{digest} in ECR", async () =>
            await GetAsync(repository, new() { ImageDigest = digest }, cancellationToken) is not null);

    /// <inheritdoc />
    public Task TagAsync(string repository, string digest, string tag, CancellationToken cancellationToken) =>
        AwsCalls.InWordsAsync($"tag {repository}@{digest} as {tag} in ECR", async () =>
        {
            var image = await GetAsync(repository, new() { ImageDigest = digest }, cancellationToken)
                ?? throw new BerrysException(ExitCode.Failed, $"{repository}@{digest} is not in the registry.", "./build.sh --target=Publish pushes what is missing.");
            if (await GetAsync(repository, new() { ImageTag = tag }, cancellationToken) is { ImageId.ImageDigest: var tagged })
            {
                return tagged == digest
                    ? true
                    : throw new BerrysException(ExitCode.Failed, $"{repository}:{tag} is {tagged} already, and a tag never moves.", "./build.sh --target=History shows what was released.");
            }

            await clients.Ecr.PutImageAsync(
                new() { RepositoryName = repository, ImageManifest = image.ImageManifest, ImageManifestMediaType = image.ImageManifestMediaType, ImageTag = tag }, cancellationToken);
            return true;
        });

    private async Task<Image?> GetAsync(string repository, ImageIdentifier id, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await clients.Ecr.BatchGetImageAsync(new() { RepositoryName = repository, ImageIds = [id], AcceptedMediaTypes = MediaTypes }, cancellationToken);
            return answer.Images?.FirstOrDefault();
        }
        catch (RepositoryNotFoundException)
        {
            return null;
        }
    }

    // The same member in Docker's and OCI's manifests.
    private static string ConfigDigestOf(string manifest, string reference)
    {
        using var document = JsonDocument.Parse(manifest);
        return document.RootElement.TryGetProperty("config", out var config) && config.TryGetProperty("digest", out var digest)
            ? digest.GetString()!
            : throw new BerrysException(ExitCode.Failed, $"{reference} is no image for one platform: its manifest has no configuration.");
    }
}
