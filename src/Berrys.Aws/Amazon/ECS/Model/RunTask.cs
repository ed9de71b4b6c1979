using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.ECS.Model;

/// <summary>The request of RunTask.</summary>
public sealed class RunTaskRequest : AmazonWebServiceRequest, IIdempotentRequest
{
    /// <summary>The capacity provider strategy to use for the task.</summary>
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    /// <summary>The short name or full Amazon Resource Name (ARN) of the cluster to run your task on.</summary>
    public string? Cluster { get; set; }

    /// <summary>The number of instantiations of the specified task to place on your cluster.</summary>
    public int? Count { get; set; }

    /// <summary>Specifies whether to use Amazon ECS managed tags for the task.</summary>
    public bool? EnableECSManagedTags { get; set; }

    /// <summary>Determines whether to use the execute command functionality for the containers in this task.</summary>
    public bool? EnableExecuteCommand { get; set; }

    /// <summary>The name of the task group to associate with the task.</summary>
    public string? Group { get; set; }

    /// <summary>The infrastructure to run your standalone task on.</summary>
    public string? LaunchType { get; set; }

    /// <summary>The network configuration for the task.</summary>
    public NetworkConfiguration? NetworkConfiguration { get; set; }

    /// <summary>A list of container overrides in JSON format that specify the name of a container in the specified task definition and the overrides it should receive.</summary>
    public TaskOverride? Overrides { get; set; }

    /// <summary>The platform version the task uses.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>Specifies whether to propagate the tags from the task definition to the task.</summary>
    public string? PropagateTags { get; set; }

    /// <summary>An optional tag specified when a task is started.</summary>
    public string? StartedBy { get; set; }

    /// <summary>The metadata that you apply to the task to help you categorize and organize them.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The family and revision (family:revision) or full ARN of the task definition to run.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>An identifier that you provide to ensure the idempotency of the request.</summary>
    public string? ClientToken { get; set; }

    string? IIdempotentRequest.Token { get => ClientToken; set => ClientToken = value; }
}

/// <summary>The response of RunTask.</summary>
public sealed class RunTaskResponse : AmazonWebServiceResponse
{
    /// <summary>A full description of the tasks that were run.</summary>
    public List<Task>? Tasks { get; set; }

    /// <summary>Any failures associated with the call.</summary>
    public List<Failure>? Failures { get; set; }
}
