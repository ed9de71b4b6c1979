using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Registry;

/// <summary>How ECR's calls name an image: by its digest, a tag, or both.</summary>
/// <param name="Digest">The digest of its manifest.</param>
/// <param name="Tag">One of its tags.</param>
internal sealed record ImageId(string? Digest, string? Tag)
{
    /// <summary>Reads the ids of a call.</summary>
    /// <param name="parameters">The call's parameters.</param>
    /// <returns>The ids; empty when it names none.</returns>
    public static IReadOnlyList<ImageId> Of(JsonObject parameters) =>
        [.. (parameters["imageIds"] as JsonArray ?? []).Select(id => new ImageId((string?)id?["imageDigest"], (string?)id?["imageTag"]))];

    /// <summary>Finds the image.</summary>
    /// <param name="images">The repository's images.</param>
    /// <returns>The image, or why there is none.</returns>
    public (StoredImage? Image, ImageFailure? Failure) FindIn(IReadOnlyList<StoredImage> images)
    {
        if (Digest is null && Tag is null)
            return (null, ImageFailure.Unnamed);
        if (Digest is not null && !ImageNames.IsDigest(Digest))
            return (null, ImageFailure.BadDigest);
        var byTag = Tag is null ? null : images.FirstOrDefault(image => image.Tags.Contains(Tag));
        var found = Digest is null ? byTag : images.FirstOrDefault(image => image.Digest == Digest);
        return found is null ? (null, ImageFailure.NotFound)
            : Digest is not null && Tag is not null && byTag != found ? (null, ImageFailure.Mismatch)
            : (found, null);
    }

    /// <summary>The id as answers have it.</summary>
    /// <returns>An object with those of the two that are known.</returns>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        if (Digest is not null)
            json["imageDigest"] = Digest;
        if (Tag is not null)
            json["imageTag"] = Tag;
        return json;
    }

    /// <summary>The id as ECR's messages have it.</summary>
    /// <returns>Such as <c>{imageDigest:'null', imageTag:'v1'}</c>.</returns>
    public override string ToString() => $"{{imageDigest:'{Digest ?? "null"}', imageTag:'{Tag ?? "null"}'}}";
}
