namespace Amazon.ECR.Model;

/// <summary>An object representing authorization data for an Amazon ECR registry.</summary>
public sealed class AuthorizationData
{
    /// <summary>A base64-encoded string that contains authorization data for the specified Amazon ECR registry.</summary>
    public string? AuthorizationToken { get; set; }

    /// <summary>The Unix time in seconds and milliseconds when the authorization token expires.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>The registry URL to use for this authorization token in a docker login command.</summary>
    public string? ProxyEndpoint { get; set; }
}
