using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>The request of CreateRepository.</summary>
public sealed class CreateRepositoryRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Web Services account ID associated with the registry to create the repository.</summary>
    public string? RegistryId { get; set; }

    /// <summary>The name to use for the repository.</summary>
    public string? RepositoryName { get; set; }

    /// <summary>The metadata that you apply to the repository to help you categorize and organize them.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The tag mutability setting for the repository.</summary>
    public string? ImageTagMutability { get; set; }

    /// <summary>The image scanning configuration for the repository.</summary>
    public ImageScanningConfiguration? ImageScanningConfiguration { get; set; }

    /// <summary>The encryption configuration for the repository.</summary>
    public EncryptionConfiguration? EncryptionConfiguration { get; set; }
}

/// <summary>The response of CreateRepository.</summary>
public sealed class CreateRepositoryResponse : AmazonWebServiceResponse
{
    /// <summary>The repository that was created.</summary>
    public Repository? Repository { get; set; }
}
