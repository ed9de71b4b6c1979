using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of DeregisterTaskDefinition.</summary>
public sealed class DeregisterTaskDefinitionRequest : AmazonWebServiceRequest
{
    /// <summary>The family and revision (family:revision) or full Amazon Resource Name (ARN) of the task definition to deregister.</summary>
    public string? TaskDefinition { get; set; }
}

/// <summary>The response of DeregisterTaskDefinition.</summary>
public sealed class DeregisterTaskDefinitionResponse : AmazonWebServiceResponse
{
    /// <summary>The full description of the deregistered task.</summary>
    public TaskDefinition? TaskDefinition { get; set; }
}
