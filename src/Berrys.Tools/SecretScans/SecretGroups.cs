using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Tools.SecretScans;

/// <summary>Says which files belong to which service or shared library.</summary>
/// <param name="components">The components.</param>
public sealed class SecretGroups(IEnumerable<Component> components)
{
    // The innermost one comes first, where one lies in another.
    private readonly ImmutableArray<Component> _components = [.. components.OrderByDescending(component => component.Path.Length)];

    /// <summary>The component that a file belongs to.</summary>
    /// <param name="path">The file, relative to the workspace with forward slashes.</param>
    /// <returns>Its name, or <see langword="null"/> for the rest of the workspace.</returns>
    public string? Of(string path) =>
        _components.FirstOrDefault(component => path.StartsWith(component.Path + "/", StringComparison.Ordinal))?.Name;
}
