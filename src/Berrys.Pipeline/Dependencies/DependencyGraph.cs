using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Dependencies;

/// <summary>Which services and shared libraries use which. Cycles are allowed: all in one use each other.</summary>
public sealed class DependencyGraph
{
    private readonly ImmutableArray<Component> _components;
    private readonly ILookup<string, Dependency> _uses;
    private readonly ILookup<string, Dependency> _usedBy;

    /// <summary>Makes the graph.</summary>
    /// <param name="components">All components, in the order in which they are given.</param>
    /// <param name="dependencies">What is known; of several reasons for one dependency the first stays.</param>
    public DependencyGraph(IEnumerable<Component> components, IEnumerable<Dependency> dependencies)
    {
        _components = [.. components];
        Dependency[] distinct = [.. dependencies.Where(edge => edge.Component.Name != edge.Used.Name).DistinctBy(edge => (edge.Component.Name, edge.Used.Name))];
        _uses = distinct.ToLookup(edge => edge.Component.Name, StringComparer.Ordinal);
        _usedBy = distinct.ToLookup(edge => edge.Used.Name, StringComparer.Ordinal);
    }

    /// <summary>What a component uses directly.</summary>
    /// <param name="component">The component.</param>
    /// <returns>The dependencies.</returns>
    public IEnumerable<Dependency> Of(Component component) => _uses[component.Name];

    /// <summary>What uses a component directly.</summary>
    /// <param name="component">The component.</param>
    /// <returns>The dependencies.</returns>
    public IEnumerable<Dependency> On(Component component) => _usedBy[component.Name];

    /// <summary>Everything that a component uses, directly and through others; not itself.</summary>
    /// <param name="component">The component.</param>
    /// <returns>The components in their order.</returns>
    public ImmutableArray<Component> UsedBy(Component component)
    {
        if (!_uses.Contains(component.Name))
            return [];
        var seen = new HashSet<string>(StringComparer.Ordinal) { component.Name };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var name))
        {
            foreach (var edge in _uses[name].Where(edge => seen.Add(edge.Used.Name)))
                open.Push(edge.Used.Name);
        }

        seen.Remove(component.Name);
        return [.. _components.Where(each => seen.Contains(each.Name))];
    }

    /// <summary>The components that use each other in a circle.</summary>
    /// <returns>The names in each circle, in order.</returns>
    public IEnumerable<ImmutableArray<string>> Cycles()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in _components.Where(each => _uses.Contains(each.Name) && _usedBy.Contains(each.Name)))
        {
            if (seen.Contains(component.Name))
                continue;
            var used = UsedBy(component);
            ImmutableArray<string> circle = [component.Name, .. used.Where(each => UsedBy(each).Any(back => back.Name == component.Name)).Select(each => each.Name)];
            if (circle.Length > 1)
            {
                seen.UnionWith(circle);
                yield return circle;
            }
        }
    }
}
