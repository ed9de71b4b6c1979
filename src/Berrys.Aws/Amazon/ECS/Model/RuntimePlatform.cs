namespace Amazon.ECS.Model;

/// <summary>Information about the platform for the Amazon ECS service or task.</summary>
public sealed class RuntimePlatform
{
    /// <summary>The CPU architecture.</summary>
    public string? CpuArchitecture { get; set; }

    /// <summary>The operating system.</summary>
    public string? OperatingSystemFamily { get; set; }
}
