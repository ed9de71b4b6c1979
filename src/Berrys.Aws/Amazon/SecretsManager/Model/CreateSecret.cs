using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.SecretsManager.Model;

/// <summary>The request of CreateSecret.</summary>
public sealed class CreateSecretRequest : AmazonWebServiceRequest, IIdempotentRequest
{
    /// <summary>The name of the new secret.</summary>
    public string? Name { get; set; }

    /// <summary>If you include SecretString or SecretBinary, then Secrets Manager creates an initial version for the secret.</summary>
    public string? ClientRequestToken { get; set; }

    /// <summary>The description of the secret.</summary>
    public string? Description { get; set; }

    /// <summary>The ARN, key ID, or alias of the KMS key that Secrets Manager uses to encrypt the secret value in the secret.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The text data to encrypt and store in this new version of the secret.</summary>
    public string? SecretString { get; set; }

    /// <summary>A list of tags to attach to the secret.</summary>
    public List<Tag>? Tags { get; set; }

    string? IIdempotentRequest.Token { get => ClientRequestToken; set => ClientRequestToken = value; }
}

/// <summary>The response of CreateSecret.</summary>
public sealed class CreateSecretResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the new secret.</summary>
    public string? ARN { get; set; }

    /// <summary>The name of the new secret.</summary>
    public string? Name { get; set; }

    /// <summary>The unique identifier associated with the version of the new secret.</summary>
    public string? VersionId { get; set; }
}
