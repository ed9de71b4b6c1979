namespace Amazon.ECS.Model;

/// <summary>Details on a service within a cluster.</summary>
public sealed class Service
{
    /// <summary>The ARN that identifies the service.</summary>
    public string? ServiceArn { get; set; }

    /// <summary>The name of your service.</summary>
    public string? ServiceName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the cluster that hosts the service.</summary>
    public string? ClusterArn { get; set; }

    /// <summary>A list of Elastic Load Balancing load balancer objects.</summary>
    public List<LoadBalancer>? LoadBalancers { get; set; }

    /// <summary>The status of the service.</summary>
    public string? Status { get; set; }

    /// <summary>The desired number of instantiations of the task definition to keep running on the service.</summary>
    public int? DesiredCount { get; set; }

    /// <summary>The number of tasks in the cluster that are in the RUNNING state.</summary>
    public int? RunningCount { get; set; }

    /// <summary>The number of tasks in the cluster that are in the PENDING state.</summary>
    public int? PendingCount { get; set; }

    /// <summary>The launch type the service is using.</summary>
    public string? LaunchType { get; set; }

    /// <summary>The capacity provider strategy the service uses.</summary>
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    /// <summary>The platform version to run your service on.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>The operating system that your tasks in the service run on.</summary>
    public string? PlatformFamily { get; set; }

    /// <summary>The task definition to use for tasks in the service.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>Optional deployment parameters that control how many tasks run during the deployment and the ordering of stopping and starting tasks.</summary>
    public DeploymentConfiguration? DeploymentConfiguration { get; set; }

    /// <summary>The current state of deployments for the service.</summary>
    public List<Deployment>? Deployments { get; set; }

    /// <summary>The event stream for your service.</summary>
    public List<ServiceEvent>? Events { get; set; }

    /// <summary>The Unix timestamp for the time when the service was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The VPC subnet and security group configuration for tasks that receive their own elastic network interface by using the awsvpc networking mode.</summary>
    public NetworkConfiguration? NetworkConfiguration { get; set; }

    /// <summary>The period of time, in seconds, that the Amazon ECS service scheduler ignores unhealthy Elastic Load Balancing.</summary>
    public int? HealthCheckGracePeriodSeconds { get; set; }

    /// <summary>The scheduling strategy to use for the service.</summary>
    public string? SchedulingStrategy { get; set; }

    /// <summary>The deployment controller type the service is using.</summary>
    public DeploymentController? DeploymentController { get; set; }

    /// <summary>The metadata that you apply to the service to help you categorize and organize them.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The principal that created the service.</summary>
    public string? CreatedBy { get; set; }

    /// <summary>Determines whether to use Amazon ECS managed tags for the tasks in the service.</summary>
    public bool? EnableECSManagedTags { get; set; }

    /// <summary>Determines whether to propagate the tags from the task definition or the service to the task.</summary>
    public string? PropagateTags { get; set; }

    /// <summary>Determines whether the execute command functionality is turned on for the service.</summary>
    public bool? EnableExecuteCommand { get; set; }
}

/// <summary>The details of an Amazon ECS service deployment.</summary>
public sealed class Deployment
{
    /// <summary>The ID of the deployment.</summary>
    public string? Id { get; set; }

    /// <summary>The status of the deployment.</summary>
    public string? Status { get; set; }

    /// <summary>The most recent task definition that was specified for the tasks in the service to use.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>The most recent desired count of tasks that was specified for the service to deploy or maintain.</summary>
    public int? DesiredCount { get; set; }

    /// <summary>The number of tasks in the deployment that are in the PENDING status.</summary>
    public int? PendingCount { get; set; }

    /// <summary>The number of tasks in the deployment that are in the RUNNING status.</summary>
    public int? RunningCount { get; set; }

    /// <summary>The number of consecutively failed tasks in the deployment.</summary>
    public int? FailedTasks { get; set; }

    /// <summary>The Unix timestamp for the time when the service deployment was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The Unix timestamp for the time when the service deployment was last updated.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The capacity provider strategy that the deployment is using.</summary>
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    /// <summary>The launch type the tasks in the service are using.</summary>
    public string? LaunchType { get; set; }

    /// <summary>The platform version that your tasks in the service run on.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>The operating system that your tasks in the service, or tasks are running on.</summary>
    public string? PlatformFamily { get; set; }

    /// <summary>The VPC subnet and security group configuration for tasks that receive their own elastic network interface by using the awsvpc networking mode.</summary>
    public NetworkConfiguration? NetworkConfiguration { get; set; }

    /// <summary>The rollout state of the deployment.</summary>
    public string? RolloutState { get; set; }

    /// <summary>A description of the rollout state of a deployment.</summary>
    public string? RolloutStateReason { get; set; }
}

/// <summary>The details for an event that's associated with a service.</summary>
public sealed class ServiceEvent
{
    /// <summary>The ID string for the event.</summary>
    public string? Id { get; set; }

    /// <summary>The Unix timestamp for the time when the event was triggered.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The event message.</summary>
    public string? Message { get; set; }
}
