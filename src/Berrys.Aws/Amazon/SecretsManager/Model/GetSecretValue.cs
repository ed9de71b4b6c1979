using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The request of GetSecretValue.</summary>
public sealed class GetSecretValueRequest : AmazonWebServiceRequest
{
    /// <summary>The ARN or name of the secret to retrieve.</summary>
    public string? SecretId { get; set; }

    /// <summary>The unique identifier of the version of the secret to retrieve.</summary>
    public string? VersionId { get; set; }

    /// <summary>The staging label of the version of the secret to retrieve.</summary>
    public string? VersionStage { get; set; }
}

/// <summary>The response of GetSecretValue.</summary>
public sealed class GetSecretValueResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the secret.</summary>
    public string? ARN { get; set; }

    /// <summary>The friendly name of the secret.</summary>
    public string? Name { get; set; }

    /// <summary>The unique identifier of this version of the secret.</summary>
    public string? VersionId { get; set; }

    /// <summary>The decrypted secret value, if the secret value was originally provided as a string or through the Secrets Manager console.</summary>
    public string? SecretString { get; set; }

    /// <summary>A list of all of the staging labels currently attached to this version of the secret.</summary>
    public List<string>? VersionStages { get; set; }

    /// <summary>The date and time that this version of the secret was created.</summary>
    public DateTime? CreatedDate { get; set; }
}
