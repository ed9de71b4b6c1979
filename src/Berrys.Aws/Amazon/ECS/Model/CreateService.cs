using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request of CreateService.</summary>
public sealed class CreateServiceRequest : AmazonWebServiceRequest
{
    /// <summary>The short name or full Amazon Resource Name (ARN) of the cluster that you run your service on.</summary>
    public string? Cluster { get; set; }

    /// <summary>The name of your service.</summary>
    public string? ServiceName { get; set; }

    /// <summary>The family and revision (family:revision) or full ARN of the task definition to run in your service.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>A load balancer object representing the load balancers to use with your service.</summary>
    public List<LoadBalancer>? LoadBalancers { get; set; }

    /// <summary>The number of instantiations of the specified task definition to place and keep running in your service.</summary>
    public int? DesiredCount { get; set; }

    /// <summary>An identifier that you provide to ensure the idempotency of the request.</summary>
    public string? ClientToken { get; set; }

    /// <summary>The infrastructure that you run your service on.</summary>
    public string? LaunchType { get; set; }

    /// <summary>The capacity provider strategy to use for the service.</summary>
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    /// <summary>The platform version that your tasks in the service are running on.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>Optional deployment parameters that control how many tasks run during the deployment and the ordering of stopping and starting tasks.</summary>
    public DeploymentConfiguration? DeploymentConfiguration { get; set; }

    /// <summary>The network configuration for the service.</summary>
    public NetworkConfiguration? NetworkConfiguration { get; set; }

    /// <summary>The period of time, in seconds, that the Amazon ECS service scheduler ignores unhealthy Elastic Load Balancing.</summary>
    public int? HealthCheckGracePeriodSeconds { get; set; }

    /// <summary>The scheduling strategy to use for the service.</summary>
    public string? SchedulingStrategy { get; set; }

    /// <summary>The deployment controller to use for the service.</summary>
    public DeploymentController? DeploymentController { get; set; }

    /// <summary>The metadata that you apply to the service to help you categorize and organize them.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>Specifies whether to turn on Amazon ECS managed tags for the tasks within the service.</summary>
    public bool? EnableECSManagedTags { get; set; }

    /// <summary>Specifies whether to propagate the tags from the task definition to the task.</summary>
    public string? PropagateTags { get; set; }

    /// <summary>Determines whether the execute command functionality is turned on for the service.</summary>
    public bool? EnableExecuteCommand { get; set; }
}

/// <summary>The response of CreateService.</summary>
public sealed class CreateServiceResponse : AmazonWebServiceResponse
{
    /// <summary>The full description of your service following the create call.</summary>
    public Service? Service { get; set; }
}
