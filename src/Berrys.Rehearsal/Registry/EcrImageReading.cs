using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Registry;

/// <summary>ECR's calls that read images.</summary>
/// <param name="storage">Knows which images there are.</param>
/// <param name="client">Reads their manifests.</param>
internal sealed class EcrImageReading(RegistryStorage storage, RegistryClient client)
{
    /// <summary>DescribeImages.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="parameters">The call's parameters.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The answer's body.</returns>
    public async Task<JsonObject> DescribeAsync(string repository, JsonObject parameters, CancellationToken cancellationToken)
    {
        var all = storage.Images(repository);
        var ids = ImageId.Of(parameters);
        var wanted = ids.Count == 0
            ? [.. all.Where(image => HasStatus(image, parameters))]
            : ids.Select(id => id.FindIn(all).Image ?? throw EcrErrors.ImageNotFound(id, repository)).Distinct().ToArray();
        var page = EcrPage<StoredImage>.Of(wanted, parameters);
        var details = new JsonArray();
        foreach (var image in page.Items)
            if (await client.FindManifestAsync(repository, image.Digest, cancellationToken) is { } manifest)
                details.Add(Detail(repository, image, manifest));
        return WithToken(new JsonObject { ["imageDetails"] = details }, page.NextToken);
    }

    /// <summary>ListImages.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="parameters">The call's parameters.</param>
    /// <returns>The answer's body.</returns>
    public JsonObject List(string repository, JsonObject parameters)
    {
        var ids = storage.Images(repository)
            .Where(image => HasStatus(image, parameters))
            .SelectMany(image => image.Tags.DefaultIfEmpty().Select(tag => new ImageId(image.Digest, tag)));
        var page = EcrPage<ImageId>.Of([.. ids], parameters);
        return WithToken(new JsonObject { ["imageIds"] = new JsonArray([.. page.Items.Select(id => id.ToJson())]) }, page.NextToken);
    }

    /// <summary>BatchGetImage.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="parameters">The call's parameters.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The answer's body.</returns>
    public async Task<JsonObject> GetAsync(string repository, JsonObject parameters, CancellationToken cancellationToken)
    {
        var all = storage.Images(repository);
        var accepted = (parameters["acceptedMediaTypes"] as JsonArray ?? []).Select(type => (string?)type).ToHashSet();
        var (images, failures) = (new JsonArray(), new JsonArray());
        foreach (var id in ImageId.Of(parameters))
        {
            var (image, failure) = id.FindIn(all);
            var manifest = image is null ? null : await client.FindManifestAsync(repository, image.Digest, cancellationToken);
            // Manifests are not converted: one in another form than asked for is not there.
            if (manifest is null || (accepted.Count > 0 && !accepted.Contains(manifest.MediaType)))
                failures.Add((failure ?? ImageFailure.NotFound).ToJson(id));
            else
                images.Add(Image(repository, manifest, id.Tag));
        }
        return new JsonObject { ["images"] = images, ["failures"] = failures };
    }

    /// <summary>BatchCheckLayerAvailability.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="parameters">The call's parameters.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The answer's body.</returns>
    public async Task<JsonObject> CheckLayersAsync(string repository, JsonObject parameters, CancellationToken cancellationToken)
    {
        var (layers, failures) = (new JsonArray(), new JsonArray());
        foreach (var digest in (parameters["layerDigests"] as JsonArray ?? []).Select(digest => (string?)digest ?? ""))
        {
            if (!ImageNames.IsDigest(digest))
                failures.Add(new JsonObject { ["layerDigest"] = digest, ["failureCode"] = "InvalidLayerDigest", ["failureReason"] = "Invalid layer digest" });
            else if (await client.FindLayerAsync(repository, digest, cancellationToken) is { } size)
                layers.Add(new JsonObject { ["layerDigest"] = digest, ["layerAvailability"] = "AVAILABLE", ["layerSize"] = size });
            else
                layers.Add(new JsonObject { ["layerDigest"] = digest, ["layerAvailability"] = "UNAVAILABLE" });
        }
        return new JsonObject { ["layers"] = layers, ["failures"] = failures };
    }

    /// <summary>An image as BatchGetImage and PutImage answer it.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="tag">The tag that it was asked or put by.</param>
    /// <returns>The object.</returns>
    public static JsonObject Image(string repository, ImageManifest manifest, string? tag) => new()
    {
        ["registryId"] = RehearsalSettings.Account,
        ["repositoryName"] = repository,
        ["imageId"] = new ImageId(manifest.Digest, tag).ToJson(),
        ["imageManifest"] = manifest.Text,
        ["imageManifestMediaType"] = manifest.MediaType,
    };

    private static JsonObject Detail(string repository, StoredImage image, ImageManifest manifest)
    {
        var detail = new JsonObject
        {
            ["registryId"] = RehearsalSettings.Account,
            ["repositoryName"] = repository,
            ["imageDigest"] = image.Digest,
            ["imageSizeInBytes"] = manifest.Size,
            ["imagePushedAt"] = image.PushedAt.ToUnixTimeMilliseconds() / 1000.0,
            ["imageManifestMediaType"] = manifest.MediaType,
        };
        if (!image.Tags.IsEmpty)
            detail["imageTags"] = new JsonArray([.. image.Tags.Select(tag => JsonValue.Create(tag))]);
        if (manifest.ConfigMediaType is { } type)
            detail["artifactMediaType"] = type;
        return detail;
    }

    private static bool HasStatus(StoredImage image, JsonObject parameters) => (string?)parameters["filter"]?["tagStatus"] switch
    {
        "TAGGED" => !image.Tags.IsEmpty,
        "UNTAGGED" => image.Tags.IsEmpty,
        _ => true,
    };

    private static JsonObject WithToken(JsonObject body, string? token)
    {
        if (token is not null)
            body["nextToken"] = token;
        return body;
    }
}
