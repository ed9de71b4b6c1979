using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of CreateCluster.</summary>
public sealed class CreateClusterRequest : AmazonWebServiceRequest
{
    /// <summary>The name of your cluster.</summary>
    public string? ClusterName { get; set; }

    /// <summary>The metadata that you apply to the cluster to help you categorize and organize them.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The setting to use when creating a cluster.</summary>
    public List<ClusterSetting>? Settings { get; set; }

    /// <summary>The short name of one or more capacity providers to associate with the cluster.</summary>
    public List<string>? CapacityProviders { get; set; }

    /// <summary>The capacity provider strategy to set as the default for the cluster.</summary>
    public List<CapacityProviderStrategyItem>? DefaultCapacityProviderStrategy { get; set; }
}

/// <summary>The response of CreateCluster.</summary>
public sealed class CreateClusterResponse : AmazonWebServiceResponse
{
    /// <summary>The full description of your new cluster.</summary>
    public Cluster? Cluster { get; set; }
}
