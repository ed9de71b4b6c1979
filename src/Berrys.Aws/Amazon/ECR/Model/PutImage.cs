using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>The request of PutImage.</summary>
public sealed class PutImageRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Web Services account ID associated with the registry that contains the repository in which to put the image.</summary>
    public string? RegistryId { get; set; }

    /// <summary>The name of the repository in which to put the image.</summary>
    public string? RepositoryName { get; set; }

    /// <summary>The image manifest corresponding to the image to be uploaded.</summary>
    public string? ImageManifest { get; set; }

    /// <summary>The media type of the image manifest.</summary>
    public string? ImageManifestMediaType { get; set; }

    /// <summary>The tag to associate with the image.</summary>
    public string? ImageTag { get; set; }

    /// <summary>The image digest of the image manifest corresponding to the image.</summary>
    public string? ImageDigest { get; set; }
}

/// <summary>The response of PutImage.</summary>
public sealed class PutImageResponse : AmazonWebServiceResponse
{
    /// <summary>Details of the image uploaded.</summary>
    public Image? Image { get; set; }
}
