namespace Amazon.ECS.Model;

/// <summary>The network configuration for a task or service.</summary>
public sealed class NetworkConfiguration
{
    /// <summary>The VPC subnets and security groups that are associated with a task.</summary>
    public AwsVpcConfiguration? AwsvpcConfiguration { get; set; }
}

/// <summary>An object representing the networking details for a task or service.</summary>
public sealed class AwsVpcConfiguration
{
    /// <summary>The IDs of the subnets associated with the task or service.</summary>
    public List<string>? Subnets { get; set; }

    /// <summary>The IDs of the security groups associated with the task or service.</summary>
    public List<string>? SecurityGroups { get; set; }

    /// <summary>Whether the task's elastic network interface receives a public IP address.</summary>
    public string? AssignPublicIp { get; set; }
}
