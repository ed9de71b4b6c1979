namespace Amazon.ECR.Model;

/// <summary>An object representing a repository.</summary>
public sealed class Repository
{
    /// <summary>The Amazon Resource Name (ARN) that identifies the repository.</summary>
    public string? RepositoryArn { get; set; }

    /// <summary>The Amazon Web Services account ID associated with the registry that contains the repository.</summary>
    public string? RegistryId { get; set; }

    /// <summary>The name of the repository.</summary>
    public string? RepositoryName { get; set; }

    /// <summary>The URI for the repository.</summary>
    public string? RepositoryUri { get; set; }

    /// <summary>The date and time, in JavaScript date format, when the repository was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The tag mutability setting for the repository.</summary>
    public string? ImageTagMutability { get; set; }

    /// <summary>The image scanning configuration for a repository.</summary>
    public ImageScanningConfiguration? ImageScanningConfiguration { get; set; }

    /// <summary>The encryption configuration for the repository.</summary>
    public EncryptionConfiguration? EncryptionConfiguration { get; set; }
}
