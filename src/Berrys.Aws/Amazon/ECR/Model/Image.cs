namespace Amazon.ECR.Model;

/// <summary>An object representing an Amazon ECR image.</summary>
public sealed class Image
{
    /// <summary>The Amazon Web Services account ID associated with the registry containing the image.</summary>
    public string? RegistryId { get; set; }

    /// <summary>The name of the repository associated with the image.</summary>
    public string? RepositoryName { get; set; }

    /// <summary>An object containing the image tag and image digest associated with an image.</summary>
    public ImageIdentifier? ImageId { get; set; }

    /// <summary>The image manifest associated with the image.</summary>
    public string? ImageManifest { get; set; }

    /// <summary>The manifest media type of the image.</summary>
    public string? ImageManifestMediaType { get; set; }
}
