namespace Amazon.ECS.Model;

/// <summary>Optional deployment parameters that control how many tasks run during a deployment and the ordering of stopping and starting tasks.</summary>
public sealed class DeploymentConfiguration
{
    /// <summary>The deployment circuit breaker determines whether a service deployment will fail if the service can't reach a steady state.</summary>
    public DeploymentCircuitBreaker? DeploymentCircuitBreaker { get; set; }

    /// <summary>If a service is using the rolling update (ECS) deployment type.</summary>
    public int? MaximumPercent { get; set; }

    /// <summary>If a service is using the rolling update (ECS) deployment type.</summary>
    public int? MinimumHealthyPercent { get; set; }

    /// <summary>Information about the CloudWatch alarms.</summary>
    public DeploymentAlarms? Alarms { get; set; }
}

/// <summary>The deployment circuit breaker determines whether a service deployment will fail if the service can't reach a steady state.</summary>
public sealed class DeploymentCircuitBreaker
{
    /// <summary>Determines whether to use the deployment circuit breaker logic for the service.</summary>
    public bool? Enable { get; set; }

    /// <summary>Determines whether to configure Amazon ECS to roll back the service if a service deployment fails.</summary>
    public bool? Rollback { get; set; }
}

/// <summary>One of the methods which provide a way for you to quickly identify when a deployment has failed.</summary>
public sealed class DeploymentAlarms
{
    /// <summary>One or more CloudWatch alarm names.</summary>
    public List<string>? AlarmNames { get; set; }

    /// <summary>Determines whether to configure Amazon ECS to roll back the service if a service deployment fails.</summary>
    public bool? Rollback { get; set; }

    /// <summary>Determines whether to use the CloudWatch alarm option in the service deployment process.</summary>
    public bool? Enable { get; set; }
}
