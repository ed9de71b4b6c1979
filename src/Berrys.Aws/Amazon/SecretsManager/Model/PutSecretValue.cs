using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.SecretsManager.Model;

/// <summary>The request of PutSecretValue.</summary>
public sealed class PutSecretValueRequest : AmazonWebServiceRequest, IIdempotentRequest
{
    /// <summary>The ARN or name of the secret to add a new version to.</summary>
    public string? SecretId { get; set; }

    /// <summary>A unique identifier for the new version of the secret.</summary>
    public string? ClientRequestToken { get; set; }

    /// <summary>The text to encrypt and store in the new version of the secret.</summary>
    public string? SecretString { get; set; }

    /// <summary>A list of staging labels to attach to this version of the secret.</summary>
    public List<string>? VersionStages { get; set; }

    string? IIdempotentRequest.Token { get => ClientRequestToken; set => ClientRequestToken = value; }
}

/// <summary>The response of PutSecretValue.</summary>
public sealed class PutSecretValueResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the secret.</summary>
    public string? ARN { get; set; }

    /// <summary>The name of the secret.</summary>
    public string? Name { get; set; }

    /// <summary>The unique identifier of the version of the secret.</summary>
    public string? VersionId { get; set; }

    /// <summary>The list of staging labels that are currently attached to this version of the secret.</summary>
    public List<string>? VersionStages { get; set; }
}
