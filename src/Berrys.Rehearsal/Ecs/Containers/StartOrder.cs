using System.Collections.Immutable;

namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>In which order the containers of a task are started, and which one owns the task's address.</summary>
internal static class StartOrder
{
    /// <summary>Orders them: each one after those it depends on, otherwise as the task definition has them.</summary>
    /// <param name="specs">The containers; their dependencies have no circle, which registering has made sure of.</param>
    /// <returns>The same containers.</returns>
    public static ImmutableArray<ContainerSpec> Of(ImmutableArray<ContainerSpec> specs)
    {
        var ordered = ImmutableArray.CreateBuilder<ContainerSpec>();
        while (ordered.Count < specs.Length)
        {
            ordered.Add(specs.First(spec => !ordered.Contains(spec)
                && spec.DependsOn.All(on => ordered.Any(item => item.Name == on.ContainerName))));
        }

        return ordered.ToImmutable();
    }

    /// <summary>Whether the dependencies go round in a circle or name a container that is not there.</summary>
    /// <param name="specs">The containers.</param>
    /// <returns>Whether there is no order.</returns>
    public static bool IsImpossible(ImmutableArray<ContainerSpec> specs)
    {
        var left = specs.ToList();
        while (left.RemoveAll(spec => spec.DependsOn.All(on => specs.Any(item => item.Name == on.ContainerName) && left.All(item => item.Name != on.ContainerName))) > 0)
        {
        }

        return left.Count > 0;
    }

    /// <summary>Whether others wait for a container's end: it is over when they start, so it cannot lend them its network.</summary>
    /// <param name="specs">The task's containers.</param>
    /// <param name="name">The container.</param>
    /// <returns>Whether it only prepares.</returns>
    public static bool IsPreparation(ImmutableArray<ContainerSpec> specs, string name) =>
        specs.Any(spec => spec.DependsOn.Any(on => on.ContainerName == name && (on.Condition is "COMPLETE" or "SUCCESS")));
}
