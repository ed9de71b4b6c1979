namespace Amazon.ECS.Model;

/// <summary>A regional grouping of one or more container instances where you can run task requests.</summary>
public sealed class Cluster
{
    /// <summary>The Amazon Resource Name (ARN) that identifies the cluster.</summary>
    public string? ClusterArn { get; set; }

    /// <summary>A user-generated string that you use to identify your cluster.</summary>
    public string? ClusterName { get; set; }

    /// <summary>The status of the cluster.</summary>
    public string? Status { get; set; }

    /// <summary>The number of tasks in the cluster that are in the RUNNING state.</summary>
    public int? RunningTasksCount { get; set; }

    /// <summary>The number of tasks in the cluster that are in the PENDING state.</summary>
    public int? PendingTasksCount { get; set; }

    /// <summary>The number of services that are running on the cluster in an ACTIVE state.</summary>
    public int? ActiveServicesCount { get; set; }

    /// <summary>The metadata that you apply to the cluster to help you categorize and organize them.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The settings for the cluster.</summary>
    public List<ClusterSetting>? Settings { get; set; }

    /// <summary>The capacity providers associated with the cluster.</summary>
    public List<string>? CapacityProviders { get; set; }

    /// <summary>The default capacity provider strategy for the cluster.</summary>
    public List<CapacityProviderStrategyItem>? DefaultCapacityProviderStrategy { get; set; }

    /// <summary>The resources attached to a cluster.</summary>
    public List<Attachment>? Attachments { get; set; }
}
