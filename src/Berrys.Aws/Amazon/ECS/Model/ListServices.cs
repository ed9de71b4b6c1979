using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of ListServices.</summary>
public sealed class ListServicesRequest : AmazonWebServiceRequest
{
    /// <summary>The short name or full Amazon Resource Name (ARN) of the cluster to use when filtering the ListServices results.</summary>
    public string? Cluster { get; set; }

    /// <summary>The nextToken value returned from a ListServices request indicating that more results are available to fulfill the request and further calls will be needed.</summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of service results that ListServices returned in paginated output.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The launch type to use when filtering the ListServices results.</summary>
    public string? LaunchType { get; set; }

    /// <summary>The scheduling strategy to use when filtering the ListServices results.</summary>
    public string? SchedulingStrategy { get; set; }
}

/// <summary>The response of ListServices.</summary>
public sealed class ListServicesResponse : AmazonWebServiceResponse
{
    /// <summary>The list of full ARN entries for each service that's associated with the specified cluster.</summary>
    public List<string>? ServiceArns { get; set; }

    /// <summary>The nextToken value to include in a future ListServices request.</summary>
    public string? NextToken { get; set; }
}
