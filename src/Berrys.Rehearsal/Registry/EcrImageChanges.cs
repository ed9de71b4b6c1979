using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Registry;

/// <summary>ECR's calls that change images.</summary>
/// <param name="storage">Knows which images there are.</param>
/// <param name="client">Changes them.</param>
internal sealed class EcrImageChanges(RegistryStorage storage, RegistryClient client) : IDisposable
{
    /// <summary>Looking and changing are one step: of two that put the same tag into an immutable repository one is refused.</summary>
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>PutImage.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="immutable">Whether its tags stay where they are.</param>
    /// <param name="parameters">The call's parameters.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The answer's body.</returns>
    public async Task<JsonObject> PutAsync(string repository, bool immutable, JsonObject parameters, CancellationToken cancellationToken)
    {
        var manifest = ImageManifest.Parse((string?)parameters["imageManifest"] ?? "", (string?)parameters["imageManifestMediaType"])
            ?? throw EcrErrors.Invalid("Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Invalid JSON syntax'");
        var tag = (string?)parameters["imageTag"];
        if (tag is not null && !ImageNames.IsTag(tag))
            throw EcrErrors.Invalid("Invalid parameter at 'imageTag' failed to satisfy constraint: 'must satisfy regular expression '[a-zA-Z0-9_][a-zA-Z0-9-_.]{0,127}''");
        if ((string?)parameters["imageDigest"] is { } digest && digest != manifest.Digest)
            throw EcrErrors.DigestMismatch(digest, manifest.Digest);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var all = storage.Images(repository);
            var (same, _) = new ImageId(manifest.Digest, tag).FindIn(all);
            if (same is not null)
                throw EcrErrors.ImageAlreadyExists(manifest.Digest, tag, repository);
            if (immutable && tag is not null && all.Any(image => image.Tags.Contains(tag)))
                throw EcrErrors.TagAlreadyExists(tag, repository);
            if (await client.PutManifestAsync(repository, tag ?? manifest.Digest, manifest, cancellationToken) is { } refusal)
                throw refusal.Contains("UNKNOWN", StringComparison.Ordinal) ? EcrErrors.LayersNotFound(repository) : EcrErrors.Invalid(refusal);
        }
        finally
        {
            _gate.Release();
        }
        return new JsonObject { ["image"] = EcrImageReading.Image(repository, manifest, tag) };
    }

    /// <summary>BatchDeleteImage.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="parameters">The call's parameters.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The answer's body.</returns>
    public async Task<JsonObject> DeleteAsync(string repository, JsonObject parameters, CancellationToken cancellationToken)
    {
        var (deleted, failures) = (new JsonArray(), new JsonArray());
        await _gate.WaitAsync(cancellationToken);
        try
        {
            foreach (var id in ImageId.Of(parameters))
            {
                var all = storage.Images(repository);
                var (image, failure) = id.FindIn(all);
                failure ??= await ReferenceAsync(repository, image!, id, all, cancellationToken);
                if (failure is not null)
                    failures.Add(failure.ToJson(id));
                else
                    foreach (var gone in await DeleteAsync(repository, image!, id, cancellationToken))
                        deleted.Add(gone.ToJson());
            }
        }
        finally
        {
            _gate.Release();
        }
        return new JsonObject { ["imageIds"] = deleted, ["failures"] = failures };
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private static bool TakesOnlyTag(StoredImage image, ImageId id) => id.Digest is null && image.Tags.Length > 1;

    private async Task<IEnumerable<ImageId>> DeleteAsync(string repository, StoredImage image, ImageId id, CancellationToken cancellationToken)
    {
        if (TakesOnlyTag(image, id))
        {
            storage.RemoveTag(repository, id.Tag!);
            return [id with { Digest = image.Digest }];
        }

        await client.DeleteManifestAsync(repository, image.Digest, cancellationToken);
        return image.Tags.DefaultIfEmpty().Select(tag => new ImageId(image.Digest, tag));
    }

    private async Task<ImageFailure?> ReferenceAsync(
        string repository, StoredImage image, ImageId id, IReadOnlyList<StoredImage> all, CancellationToken cancellationToken)
    {
        if (TakesOnlyTag(image, id))
            return null;
        foreach (var other in all.Where(other => other.Digest != image.Digest))
            if (await client.FindManifestAsync(repository, other.Digest, cancellationToken) is { } manifest && manifest.Children.Contains(image.Digest))
                return ImageFailure.Referenced;
        return null;
    }
}
