using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of DeleteCluster.</summary>
public sealed class DeleteClusterRequest : AmazonWebServiceRequest
{
    /// <summary>The short name or full Amazon Resource Name (ARN) of the cluster to delete.</summary>
    public string? Cluster { get; set; }
}

/// <summary>The response of DeleteCluster.</summary>
public sealed class DeleteClusterResponse : AmazonWebServiceResponse
{
    /// <summary>The full description of the deleted cluster.</summary>
    public Cluster? Cluster { get; set; }
}
