using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of StopTask.</summary>
public sealed class StopTaskRequest : AmazonWebServiceRequest
{
    /// <summary>The short name or full Amazon Resource Name (ARN) of the cluster that hosts the task to stop.</summary>
    public string? Cluster { get; set; }

    /// <summary>Thefull Amazon Resource Name (ARN) of the task.</summary>
    public string? Task { get; set; }

    /// <summary>An optional message specified when a task is stopped.</summary>
    public string? Reason { get; set; }
}

/// <summary>The response of StopTask.</summary>
public sealed class StopTaskResponse : AmazonWebServiceResponse
{
    /// <summary>The task that was stopped.</summary>
    public Task? Task { get; set; }
}
