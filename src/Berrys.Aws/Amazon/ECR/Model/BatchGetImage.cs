using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>The request of BatchGetImage.</summary>
public sealed class BatchGetImageRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Web Services account ID associated with the registry that contains the images to describe.</summary>
    public string? RegistryId { get; set; }

    /// <summary>The repository that contains the images to describe.</summary>
    public string? RepositoryName { get; set; }

    /// <summary>A list of image ID references that correspond to images to describe.</summary>
    public List<ImageIdentifier>? ImageIds { get; set; }

    /// <summary>The accepted media types for the request.</summary>
    public List<string>? AcceptedMediaTypes { get; set; }
}

/// <summary>The response of BatchGetImage.</summary>
public sealed class BatchGetImageResponse : AmazonWebServiceResponse
{
    /// <summary>A list of image objects corresponding to the image references in the request.</summary>
    public List<Image>? Images { get; set; }

    /// <summary>Any failures associated with the call.</summary>
    public List<ImageFailure>? Failures { get; set; }
}
