namespace Amazon.ECS.Model;

/// <summary>Container definitions are used in task definitions to describe the different containers that are launched as part of a task.</summary>
public sealed class ContainerDefinition
{
    /// <summary>The name of a container.</summary>
    public string? Name { get; set; }

    /// <summary>The image used to start a container.</summary>
    public string? Image { get; set; }

    /// <summary>The number of cpu units reserved for the container.</summary>
    public int? Cpu { get; set; }

    /// <summary>The amount (in MiB) of memory to present to the container.</summary>
    public int? Memory { get; set; }

    /// <summary>The soft limit (in MiB) of memory to reserve for the container.</summary>
    public int? MemoryReservation { get; set; }

    /// <summary>The list of port mappings for the container.</summary>
    public List<PortMapping>? PortMappings { get; set; }

    /// <summary>If the essential parameter of a container is marked as true, and that container fails or stops for any reason, all other containers that are part of the task are stopped.</summary>
    public bool? Essential { get; set; }

    /// <summary>The entry point that's passed to the container.</summary>
    public List<string>? EntryPoint { get; set; }

    /// <summary>The command that's passed to the container.</summary>
    public List<string>? Command { get; set; }

    /// <summary>The environment variables to pass to a container.</summary>
    public List<KeyValuePair>? Environment { get; set; }

    /// <summary>Linux-specific modifications that are applied to the default Docker container configuration, such as Linux kernel capabilities.</summary>
    public LinuxParameters? LinuxParameters { get; set; }

    /// <summary>The secrets to pass to the container.</summary>
    public List<Secret>? Secrets { get; set; }

    /// <summary>The dependencies defined for container startup and shutdown.</summary>
    public List<ContainerDependency>? DependsOn { get; set; }

    /// <summary>Time duration (in seconds) to wait before giving up on resolving dependencies for a container.</summary>
    public int? StartTimeout { get; set; }

    /// <summary>Time duration (in seconds) to wait before the container is forcefully killed if it doesn't exit normally on its own.</summary>
    public int? StopTimeout { get; set; }

    /// <summary>The user to use inside the container.</summary>
    public string? User { get; set; }

    /// <summary>The working directory to run commands inside the container in.</summary>
    public string? WorkingDirectory { get; set; }

    /// <summary>When this parameter is true, the container is given elevated privileges on the host container instance (similar to the root user).</summary>
    public bool? Privileged { get; set; }

    /// <summary>When this parameter is true, the container is given read-only access to its root file system.</summary>
    public bool? ReadonlyRootFilesystem { get; set; }

    /// <summary>A key/value map of labels to add to the container.</summary>
    public Dictionary<string, string>? DockerLabels { get; set; }

    /// <summary>A list of ulimits to set in the container.</summary>
    public List<Ulimit>? Ulimits { get; set; }

    /// <summary>The log configuration specification for the container.</summary>
    public LogConfiguration? LogConfiguration { get; set; }

    /// <summary>The container health check command and associated configuration parameters for the container.</summary>
    public HealthCheck? HealthCheck { get; set; }
}

/// <summary>Port mappings allow containers to access ports on the host container instance to send or receive traffic.</summary>
public sealed class PortMapping
{
    /// <summary>The port number on the container that's bound to the user-specified or automatically assigned host port.</summary>
    public int? ContainerPort { get; set; }

    /// <summary>The port number on the container instance to reserve for your container.</summary>
    public int? HostPort { get; set; }

    /// <summary>The protocol used for the port mapping.</summary>
    public string? Protocol { get; set; }

    /// <summary>The name that's used for the port mapping.</summary>
    public string? Name { get; set; }

    /// <summary>The application protocol that's used for the port mapping.</summary>
    public string? AppProtocol { get; set; }
}

/// <summary>The Linux-specific options that are applied to the container, such as Linux KernelCapabilities.</summary>
public sealed class LinuxParameters
{
    /// <summary>The Linux capabilities for the container that are added to or dropped from the default configuration provided by Docker.</summary>
    public KernelCapabilities? Capabilities { get; set; }

    /// <summary>Run an init process inside the container that forwards signals and reaps processes.</summary>
    public bool? InitProcessEnabled { get; set; }
}

/// <summary>The Linux capabilities to add or remove from the default Docker configuration for a container defined in the task definition.</summary>
public sealed class KernelCapabilities
{
    /// <summary>The Linux capabilities for the container that have been added to the default configuration provided by Docker.</summary>
    public List<string>? Add { get; set; }

    /// <summary>The Linux capabilities for the container that have been removed from the default configuration provided by Docker.</summary>
    public List<string>? Drop { get; set; }
}

/// <summary>The dependencies defined for container startup and shutdown.</summary>
public sealed class ContainerDependency
{
    /// <summary>The name of a container.</summary>
    public string? ContainerName { get; set; }

    /// <summary>The dependency condition of the container.</summary>
    public string? Condition { get; set; }
}

/// <summary>The ulimit settings to pass to the container.</summary>
public sealed class Ulimit
{
    /// <summary>The type of the ulimit.</summary>
    public string? Name { get; set; }

    /// <summary>The soft limit for the ulimit type.</summary>
    public int? SoftLimit { get; set; }

    /// <summary>The hard limit for the ulimit type.</summary>
    public int? HardLimit { get; set; }
}

/// <summary>The log configuration for the container.</summary>
public sealed class LogConfiguration
{
    /// <summary>The log driver to use for the container.</summary>
    public string? LogDriver { get; set; }

    /// <summary>The configuration options to send to the log driver.</summary>
    public Dictionary<string, string>? Options { get; set; }

    /// <summary>The secrets to pass to the log configuration.</summary>
    public List<Secret>? SecretOptions { get; set; }
}

/// <summary>An object representing a container health check.</summary>
public sealed class HealthCheck
{
    /// <summary>A string array representing the command that the container runs to determine if it is healthy.</summary>
    public List<string>? Command { get; set; }

    /// <summary>The time period in seconds between each health check execution.</summary>
    public int? Interval { get; set; }

    /// <summary>The time period in seconds to wait for a health check to succeed before it is considered a failure.</summary>
    public int? Timeout { get; set; }

    /// <summary>The number of times to retry a failed health check before the container is considered unhealthy.</summary>
    public int? Retries { get; set; }

    /// <summary>The optional grace period to provide containers time to bootstrap before failed health checks count towards the maximum number of retries.</summary>
    public int? StartPeriod { get; set; }
}
