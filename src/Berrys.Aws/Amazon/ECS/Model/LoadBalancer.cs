namespace Amazon.ECS.Model;

/// <summary>The load balancer configuration to use with a service or task set.</summary>
public sealed class LoadBalancer
{
    /// <summary>The full Amazon Resource Name (ARN) of the Elastic Load Balancing target group or groups associated with a service or task set.</summary>
    public string? TargetGroupArn { get; set; }

    /// <summary>The name of the container (as it appears in a container definition) to associate with the load balancer.</summary>
    public string? ContainerName { get; set; }

    /// <summary>The port on the container to associate with the load balancer.</summary>
    public int? ContainerPort { get; set; }
}
