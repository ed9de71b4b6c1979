namespace Amazon.ECS.Model;

/// <summary>The deployment controller to use for the service.</summary>
public sealed class DeploymentController
{
    /// <summary>The deployment controller type to use.</summary>
    public string? Type { get; set; }
}
