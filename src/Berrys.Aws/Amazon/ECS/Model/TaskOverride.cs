namespace Amazon.ECS.Model;

/// <summary>The overrides that are associated with a task.</summary>
public sealed class TaskOverride
{
    /// <summary>One or more container overrides that are sent to a task.</summary>
    public List<ContainerOverride>? ContainerOverrides { get; set; }

    /// <summary>The CPU override for the task.</summary>
    public string? Cpu { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the task execution role override for the task.</summary>
    public string? ExecutionRoleArn { get; set; }

    /// <summary>The memory override for the task.</summary>
    public string? Memory { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the role that containers in this task can assume.</summary>
    public string? TaskRoleArn { get; set; }

    /// <summary>The ephemeral storage setting override for the task.</summary>
    public EphemeralStorage? EphemeralStorage { get; set; }
}

/// <summary>The overrides that are sent to a container.</summary>
public sealed class ContainerOverride
{
    /// <summary>The name of the container that receives the override.</summary>
    public string? Name { get; set; }

    /// <summary>The command to send to the container that overrides the default command from the Docker image or the task definition.</summary>
    public List<string>? Command { get; set; }

    /// <summary>The environment variables to send to the container.</summary>
    public List<KeyValuePair>? Environment { get; set; }

    /// <summary>The number of cpu units reserved for the container, instead of the default value from the task definition.</summary>
    public int? Cpu { get; set; }

    /// <summary>The hard limit (in MiB) of memory to present to the container, instead of the default value from the task definition.</summary>
    public int? Memory { get; set; }

    /// <summary>The soft limit (in MiB) of memory to reserve for the container, instead of the default value from the task definition.</summary>
    public int? MemoryReservation { get; set; }
}
