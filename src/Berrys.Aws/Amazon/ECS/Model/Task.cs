namespace Amazon.ECS.Model;

/// <summary>Details on a task in a cluster.</summary>
public sealed class Task
{
    /// <summary>The Elastic Network Adapter that's associated with the task if the task uses the awsvpc network mode.</summary>
    public List<Attachment>? Attachments { get; set; }

    /// <summary>The Availability Zone for the task.</summary>
    public string? AvailabilityZone { get; set; }

    /// <summary>The capacity provider that's associated with the task.</summary>
    public string? CapacityProviderName { get; set; }

    /// <summary>The ARN of the cluster that hosts the task.</summary>
    public string? ClusterArn { get; set; }

    /// <summary>The ARN of the container instances that host the task.</summary>
    public string? ContainerInstanceArn { get; set; }

    /// <summary>The containers that's associated with the task.</summary>
    public List<Container>? Containers { get; set; }

    /// <summary>The number of CPU units used by the task as expressed in a task definition.</summary>
    public string? Cpu { get; set; }

    /// <summary>The Unix timestamp for the time when the task was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The desired status of the task.</summary>
    public string? DesiredStatus { get; set; }

    /// <summary>Determines whether execute command functionality is turned on for this task.</summary>
    public bool? EnableExecuteCommand { get; set; }

    /// <summary>The name of the task group that's associated with the task.</summary>
    public string? Group { get; set; }

    /// <summary>The health status for the task.</summary>
    public string? HealthStatus { get; set; }

    /// <summary>The last known status for the task.</summary>
    public string? LastStatus { get; set; }

    /// <summary>The infrastructure where your task runs on.</summary>
    public string? LaunchType { get; set; }

    /// <summary>The amount of memory (in MiB) that the task uses as expressed in a task definition.</summary>
    public string? Memory { get; set; }

    /// <summary>One or more container overrides.</summary>
    public TaskOverride? Overrides { get; set; }

    /// <summary>The platform version where your task runs on.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>The operating system that your tasks are running on.</summary>
    public string? PlatformFamily { get; set; }

    /// <summary>The Unix timestamp for the time when the task started.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>The tag specified when a task is started.</summary>
    public string? StartedBy { get; set; }

    /// <summary>The stop code indicating why a task was stopped.</summary>
    public string? StopCode { get; set; }

    /// <summary>The Unix timestamp for the time when the task was stopped.</summary>
    public DateTime? StoppedAt { get; set; }

    /// <summary>The reason that the task was stopped.</summary>
    public string? StoppedReason { get; set; }

    /// <summary>The Unix timestamp for the time when the task stops.</summary>
    public DateTime? StoppingAt { get; set; }

    /// <summary>The metadata that you apply to the task to help you categorize and organize the task.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the task.</summary>
    public string? TaskArn { get; set; }

    /// <summary>The ARN of the task definition that creates the task.</summary>
    public string? TaskDefinitionArn { get; set; }

    /// <summary>The version counter for the task.</summary>
    public long? Version { get; set; }

    /// <summary>The ephemeral storage settings for the task.</summary>
    public EphemeralStorage? EphemeralStorage { get; set; }
}

/// <summary>A Docker container that's part of a task.</summary>
public sealed class Container
{
    /// <summary>The Amazon Resource Name (ARN) of the container.</summary>
    public string? ContainerArn { get; set; }

    /// <summary>The ARN of the task.</summary>
    public string? TaskArn { get; set; }

    /// <summary>The name of the container.</summary>
    public string? Name { get; set; }

    /// <summary>The image used for the container.</summary>
    public string? Image { get; set; }

    /// <summary>The container image manifest digest.</summary>
    public string? ImageDigest { get; set; }

    /// <summary>The ID of the Docker container.</summary>
    public string? RuntimeId { get; set; }

    /// <summary>The last known status of the container.</summary>
    public string? LastStatus { get; set; }

    /// <summary>The exit code returned from the container.</summary>
    public int? ExitCode { get; set; }

    /// <summary>A short (1024 max characters) human-readable string to provide additional details about a running or stopped container.</summary>
    public string? Reason { get; set; }

    /// <summary>The network bindings associated with the container.</summary>
    public List<NetworkBinding>? NetworkBindings { get; set; }

    /// <summary>The network interfaces associated with the container.</summary>
    public List<NetworkInterface>? NetworkInterfaces { get; set; }

    /// <summary>The health status of the container.</summary>
    public string? HealthStatus { get; set; }

    /// <summary>The number of CPU units set for the container.</summary>
    public string? Cpu { get; set; }

    /// <summary>The hard limit (in MiB) of memory set for the container.</summary>
    public string? Memory { get; set; }

    /// <summary>The soft limit (in MiB) of memory set for the container.</summary>
    public string? MemoryReservation { get; set; }
}

/// <summary>Details on the network bindings between a container and its host container instance.</summary>
public sealed class NetworkBinding
{
    /// <summary>The IP address that the container is bound to on the container instance.</summary>
    public string? BindIP { get; set; }

    /// <summary>The port number on the container that's used with the network binding.</summary>
    public int? ContainerPort { get; set; }

    /// <summary>The port number on the host that's used with the network binding.</summary>
    public int? HostPort { get; set; }

    /// <summary>The protocol used for the network binding.</summary>
    public string? Protocol { get; set; }
}

/// <summary>An object representing the elastic network interface for tasks that use the awsvpc network mode.</summary>
public sealed class NetworkInterface
{
    /// <summary>The attachment ID for the network interface.</summary>
    public string? AttachmentId { get; set; }

    /// <summary>The private IPv4 address for the network interface.</summary>
    public string? PrivateIpv4Address { get; set; }

    /// <summary>The private IPv6 address for the network interface.</summary>
    public string? Ipv6Address { get; set; }
}
