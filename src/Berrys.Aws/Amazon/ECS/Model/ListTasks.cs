using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of ListTasks.</summary>
public sealed class ListTasksRequest : AmazonWebServiceRequest
{
    /// <summary>The short name or full Amazon Resource Name (ARN) of the cluster to use when filtering the ListTasks results.</summary>
    public string? Cluster { get; set; }

    /// <summary>The name of the task definition family to use when filtering the ListTasks results.</summary>
    public string? Family { get; set; }

    /// <summary>The nextToken value returned from a ListTasks request indicating that more results are available to fulfill the request and further calls will be needed.</summary>
    public string? NextToken { get; set; }

    /// <summary>The maximum number of task results that ListTasks returned in paginated output.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The startedBy value to filter the task results with.</summary>
    public string? StartedBy { get; set; }

    /// <summary>The name of the service to use when filtering the ListTasks results.</summary>
    public string? ServiceName { get; set; }

    /// <summary>The task desired status to use when filtering the ListTasks results.</summary>
    public string? DesiredStatus { get; set; }

    /// <summary>The launch type to use when filtering the ListTasks results.</summary>
    public string? LaunchType { get; set; }
}

/// <summary>The response of ListTasks.</summary>
public sealed class ListTasksResponse : AmazonWebServiceResponse
{
    /// <summary>The list of task ARN entries for the ListTasks request.</summary>
    public List<string>? TaskArns { get; set; }

    /// <summary>The nextToken value to include in a future ListTasks request.</summary>
    public string? NextToken { get; set; }
}
