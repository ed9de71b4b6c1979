using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of DeleteService.</summary>
public sealed class DeleteServiceRequest : AmazonWebServiceRequest
{
    /// <summary>The short name or full Amazon Resource Name (ARN) of the cluster that hosts the service to delete.</summary>
    public string? Cluster { get; set; }

    /// <summary>The name of the service to delete.</summary>
    public string? Service { get; set; }

    /// <summary>If true, allows you to delete a service even if it wasn't scaled down to zero tasks.</summary>
    public bool? Force { get; set; }
}

/// <summary>The response of DeleteService.</summary>
public sealed class DeleteServiceResponse : AmazonWebServiceResponse
{
    /// <summary>The full description of the deleted service.</summary>
    public Service? Service { get; set; }
}
