namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The section <c>deadlines</c>: how long one step of a built-in target may take before it counts as broken.</summary>
public sealed record DeadlineDefinition
{
    /// <summary>For linting one service.</summary>
    public TimeSpan Lint { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>For the unit tests of one service.</summary>
    public TimeSpan UnitTest { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>For building one image.</summary>
    public TimeSpan BuildImages { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>For the whole integration test, its containers' start included.</summary>
    public TimeSpan IntegrationTest { get; init; } = TimeSpan.FromMinutes(20);
}
