using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Workspaces;

/// <summary>Corrects what the conventions found by what pipeline.yaml says.</summary>
internal static class DefinedServices
{
    /// <summary>Applies a definition.</summary>
    /// <param name="definition">What pipeline.yaml says.</param>
    /// <param name="conventions">What the conventions found.</param>
    /// <param name="folder">The workspace's folder.</param>
    /// <returns>The workspace.</returns>
    public static Workspace Apply(PipelineDefinition definition, Workspace conventions, WorkspaceFolder folder)
    {
        var defined = definition.Services.Select(pair => One(pair.Key, pair.Value, folder)).ToList();
        var taken = defined.Select(service => service.Path).ToHashSet(StringComparer.Ordinal);
        var left = conventions.Services.Where(service => !taken.Contains(service.Path) && !definition.Services.ContainsKey(service.Name));
        return conventions with
        {
            Definition = definition,
            Services = [.. defined.Concat(left).OrderBy(service => service.Name, StringComparer.Ordinal)],
        };
    }

    private static Service One(string name, ServiceDefinition definition, WorkspaceFolder folder)
    {
        var found = ComponentConventions.Service(folder, name, definition.Path ?? $"services/{name}");
        return found with
        {
            Dockerfile = definition.Image ? definition.Dockerfile ?? found.Dockerfile : null,
            Context = definition.Context,
            UnitTests = definition.Tests ?? found.UnitTests,
            Requirements = definition.Requirements ?? found.Requirements,
            Uses = definition.Uses,
        };
    }
}
