namespace Amazon.ECS.Model;

/// <summary>The amount of ephemeral storage to allocate for the task.</summary>
public sealed class EphemeralStorage
{
    /// <summary>The total amount, in GiB, of ephemeral storage to set for the task.</summary>
    public int? SizeInGiB { get; set; }
}
