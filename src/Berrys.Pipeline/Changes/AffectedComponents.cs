using System.Collections.Immutable;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Dependencies;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Changes;

/// <summary>Finds what changed files affect: the components that they belong to, and all that use these.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="graph">Which components use which.</param>
public sealed class AffectedComponents(Workspace workspace, DependencyGraph graph)
{
    /// <summary>Finds them.</summary>
    /// <param name="changed">The changed files, relative to the workspace; a changed submodule is its folder.</param>
    /// <param name="imageFiles">For each service, those of the changed files that its image is built from.</param>
    /// <returns>The affected components in the workspace's order, each with the shortest way to it.</returns>
    public ImmutableArray<AffectedComponent> Of(IReadOnlyCollection<string> changed, IReadOnlyDictionary<string, IReadOnlyCollection<string>> imageFiles)
    {
        var found = new Dictionary<string, AffectedComponent>(StringComparer.Ordinal);
        var open = new Queue<AffectedComponent>();
        foreach (var component in workspace.Components)
        {
            if (Directly(component, changed) is { } direct && found.TryAdd(component.Name, direct))
                open.Enqueue(direct);
        }

        while (open.TryDequeue(out var affected))
        {
            foreach (var edge in graph.On(affected.Component))
            {
                var next = new AffectedComponent(edge.Component, affected.Way.Add(edge.Component.Name), edge.Reason);
                if (found.TryAdd(edge.Component.Name, next))
                    open.Enqueue(next);
            }
        }

        // Whoever uses the code of such a service does not use its image.
        foreach (var component in workspace.Components)
        {
            if (imageFiles.GetValueOrDefault(component.Name)?.FirstOrDefault() is { } file)
                found.TryAdd(component.Name, Because(component, file, "its image is built from it"));
        }

        return [.. workspace.Components.Select(component => found.GetValueOrDefault(component.Name)).OfType<AffectedComponent>()];
    }

    /// <summary>Whether a file belongs to no component.</summary>
    /// <param name="file">The file.</param>
    /// <returns><see langword="true"/> when it is none's.</returns>
    public bool IsOfNone(string file) => !workspace.Components.Any(component => Belongs(file, component));

    private AffectedComponent? Directly(Component component, IReadOnlyCollection<string> changed)
    {
        if (changed.FirstOrDefault(file => Belongs(file, component)) is { } own)
            return Because(component, own, null);
        if (changed.FirstOrDefault(file => ComponentInputs.IsAbove(file, component)) is { } above)
            return Because(component, above, "its checks read it");
        if (changed.FirstOrDefault(IsForAll) is { } common)
            return Because(component, common, "every service depends on it");
        return component is Service && changed.FirstOrDefault(file => file == workspace.ComposeFile) is { } compose ? Because(component, compose, "its image may be built otherwise") : null;
    }

    private static AffectedComponent Because(Component component, string file, string? reason) => new(component, [file, component.Name], reason);

    private bool IsForAll(string file) => file == PipelineFile.Name || file == workspace.Requirements || file == workspace.DevelopmentRequirements;

    private static bool Belongs(string file, Component component) =>
        file == component.Path
        || file.StartsWith(component.Path + "/", StringComparison.Ordinal)
        || component.Path.StartsWith(file + "/", StringComparison.Ordinal);
}
