namespace Amazon.ECS.Model;

/// <summary>The settings to use when creating a cluster.</summary>
public sealed class ClusterSetting
{
    /// <summary>The name of the cluster setting.</summary>
    public string? Name { get; set; }

    /// <summary>The value to set for the cluster setting.</summary>
    public string? Value { get; set; }
}
