using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>The request of GetAuthorizationToken.</summary>
public sealed class GetAuthorizationTokenRequest : AmazonWebServiceRequest
{
    /// <summary>A list of Amazon Web Services account IDs that are associated with the registries for which to get AuthorizationData objects.</summary>
    public List<string>? RegistryIds { get; set; }
}

/// <summary>The response of GetAuthorizationToken.</summary>
public sealed class GetAuthorizationTokenResponse : AmazonWebServiceResponse
{
    /// <summary>A list of authorization token data objects that correspond to the registryIds values in the request.</summary>
    public List<AuthorizationData>? AuthorizationData { get; set; }
}
