using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>The request of PutLifecyclePolicy.</summary>
public sealed class PutLifecyclePolicyRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Web Services account ID associated with the registry that contains the repository.</summary>
    public string? RegistryId { get; set; }

    /// <summary>The name of the repository to receive the policy.</summary>
    public string? RepositoryName { get; set; }

    /// <summary>The JSON repository policy text to apply to the repository.</summary>
    public string? LifecyclePolicyText { get; set; }
}

/// <summary>The response of PutLifecyclePolicy.</summary>
public sealed class PutLifecyclePolicyResponse : AmazonWebServiceResponse
{
    /// <summary>The registry ID associated with the request.</summary>
    public string? RegistryId { get; set; }

    /// <summary>The repository name associated with the request.</summary>
    public string? RepositoryName { get; set; }

    /// <summary>The JSON repository policy text.</summary>
    public string? LifecyclePolicyText { get; set; }
}
