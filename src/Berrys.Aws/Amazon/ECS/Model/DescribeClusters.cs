using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of DescribeClusters.</summary>
public sealed class DescribeClustersRequest : AmazonWebServiceRequest
{
    /// <summary>A list of up to 100 cluster names or full cluster Amazon Resource Name (ARN) entries.</summary>
    public List<string>? Clusters { get; set; }

    /// <summary>Determines whether to include additional information about the clusters in the response.</summary>
    public List<string>? Include { get; set; }
}

/// <summary>The response of DescribeClusters.</summary>
public sealed class DescribeClustersResponse : AmazonWebServiceResponse
{
    /// <summary>The list of clusters.</summary>
    public List<Cluster>? Clusters { get; set; }

    /// <summary>Any failures associated with the call.</summary>
    public List<Failure>? Failures { get; set; }
}
