namespace Amazon.ECR.Model;

/// <summary>The encryption configuration for the repository.</summary>
public sealed class EncryptionConfiguration
{
    /// <summary>The encryption type to use.</summary>
    public string? EncryptionType { get; set; }

    /// <summary>If you use the KMS encryption type, specify the KMS key to use for encryption.</summary>
    public string? KmsKey { get; set; }
}
