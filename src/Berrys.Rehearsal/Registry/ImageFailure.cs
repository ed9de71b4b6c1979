using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Registry;

/// <summary>Why an image of a batch could not be dealt with, in ECR's words.</summary>
/// <param name="Code">The failure code.</param>
/// <param name="Reason">The reason.</param>
internal sealed record ImageFailure(string Code, string Reason)
{
    /// <summary>There is no such image.</summary>
    public static ImageFailure NotFound { get; } = new("ImageNotFound", "Requested image not found");

    /// <summary>Neither digest nor tag was given.</summary>
    public static ImageFailure Unnamed { get; } = new("MissingDigestAndTag", "Invalid request parameters: both tag and digest cannot be null");

    /// <summary>The digest is none.</summary>
    public static ImageFailure BadDigest { get; } = new("InvalidImageDigest", "Invalid request parameters: image digest should satisfy the regex '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'");

    /// <summary>Tag and digest are of different images.</summary>
    public static ImageFailure Mismatch { get; } = new("ImageTagDoesNotMatchDigest", "The provided tag does not match the image digest");

    /// <summary>A list refers to it.</summary>
    public static ImageFailure Referenced { get; } = new("ImageReferencedByManifestList", "Requested image referenced by manifest list");

    /// <summary>The failure as answers have it.</summary>
    /// <param name="id">The image.</param>
    /// <returns>An entry of <c>failures</c>.</returns>
    public JsonObject ToJson(ImageId id) => new() { ["imageId"] = id.ToJson(), ["failureCode"] = Code, ["failureReason"] = Reason };
}
