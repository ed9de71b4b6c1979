namespace Berrys.Rehearsal.Ecs.State;

/// <summary>A container of a task.</summary>
/// <param name="Name">Its name in the task definition.</param>
/// <param name="Image">Its image as the task definition names it.</param>
/// <param name="Arn">Its ARN.</param>
internal sealed record EcsContainer(string Name, string Image, string Arn)
{
    /// <summary>Whether the task ends with it.</summary>
    public bool Essential { get; init; } = true;

    /// <summary>Whether the task definition has a health check for it.</summary>
    public bool Checked { get; init; }

    /// <summary>The engine's id of it.</summary>
    public string? RuntimeId { get; init; }

    /// <summary>The digest that runs.</summary>
    public string? ImageDigest { get; init; }

    /// <summary>Its state.</summary>
    public TaskPhase Phase { get; init; } = TaskPhase.Provisioning;

    /// <summary>Its exit code.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Why it ended, when there is more to say than the exit code.</summary>
    public string? Reason { get; init; }

    /// <summary><c>UNKNOWN</c>, <c>HEALTHY</c> or <c>UNHEALTHY</c>.</summary>
    public string Health { get; init; } = "UNKNOWN";
}
