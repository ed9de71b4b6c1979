using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Registry;

/// <summary>ECR's refusals in its own words.</summary>
internal static class EcrErrors
{
    private const string Registry = $"in the registry with id '{RehearsalSettings.Account}'";

    public static AwsException Invalid(string message) => new("InvalidParameterException", message);

    public static AwsException ImageNotFound(ImageId id, string repository) =>
        new("ImageNotFoundException", $"The image with imageId {id} does not exist within the repository with name '{repository}' {Registry}");

    public static AwsException ScanNotFound(ImageId id, string repository) =>
        new("ScanNotFoundException", $"Image scan does not exist for the image with '{id}' in the repository with name '{repository}' {Registry}");

    public static AwsException RepositoryNotEmpty(string repository) =>
        new("RepositoryNotEmptyException", $"The repository with name '{repository}' {Registry} cannot be deleted because it still contains images");

    public static AwsException ImageAlreadyExists(string digest, string? tag, string repository) =>
        new("ImageAlreadyExistsException", $"Image with digest '{digest}' and tag '{tag ?? "null"}' already exists in the repository with name '{repository}' {Registry}");

    public static AwsException TagAlreadyExists(string tag, string repository) =>
        new("ImageTagAlreadyExistsException", $"The image tag '{tag}' already exists in the '{repository}' repository and cannot be overwritten because the repository is immutable.");

    public static AwsException DigestMismatch(string given, string actual) =>
        new("ImageDigestDoesNotMatchException", $"The specified image digest '{given}' does not match the digest '{actual}' that was computed from the manifest");

    public static AwsException LayersNotFound(string repository) =>
        new("LayersNotFoundException", $"The manifest refers to layers or images that do not exist in the repository with name '{repository}' {Registry}");
}
