using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of DescribeTasks.</summary>
public sealed class DescribeTasksRequest : AmazonWebServiceRequest
{
    /// <summary>The short name or full Amazon Resource Name (ARN) of the cluster that hosts the task or tasks to describe.</summary>
    public string? Cluster { get; set; }

    /// <summary>A list of up to 100 task IDs or full ARN entries.</summary>
    public List<string>? Tasks { get; set; }

    /// <summary>Specifies whether you want to see the resource tags for the task.</summary>
    public List<string>? Include { get; set; }
}

/// <summary>The response of DescribeTasks.</summary>
public sealed class DescribeTasksResponse : AmazonWebServiceResponse
{
    /// <summary>The list of tasks.</summary>
    public List<Task>? Tasks { get; set; }

    /// <summary>Any failures associated with the call.</summary>
    public List<Failure>? Failures { get; set; }
}
