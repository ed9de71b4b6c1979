using Cake.Core;

namespace Cake.Parallel.Tests.Oracle;

/// <summary>A build that both engines must treat alike.</summary>
public sealed record Scenario(string Name, Action<ICakeEngine, Action<string>> Register, params IReadOnlyList<string> Targets)
{
    public bool Exclusive { get; init; }

    public bool SeparateGraphs { get; init; }

    /// <summary>Whether setup and teardown actions and events are registered too.</summary>
    public bool Traced { get; init; } = true;

    public ExecutionSettings Settings()
    {
        var settings = new ExecutionSettings().SetTargets(Targets).UseUnifiedDependencyGraphForMultipleTargets(!SeparateGraphs);
        return Exclusive ? settings.UseExclusiveTarget() : settings;
    }

    public override string ToString() => Name;
}
