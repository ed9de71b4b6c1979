using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Checks;

/// <summary>The files that a check of a component reads.</summary>
public static class ComponentInputs
{
    private static readonly ImmutableHashSet<string> ConfigurationFiles = ImmutableHashSet.Create(
        StringComparer.Ordinal, "pyproject.toml", "setup.cfg", "pytest.ini", ".pytest.ini", "tox.ini", ".flake8", ".coveragerc", "conftest.py");

    /// <summary>Files of the component itself and the configuration files in the folders above it: what a linter reads.</summary>
    /// <param name="component">The component.</param>
    /// <param name="files">All files of the workspace, relative to it with forward slashes.</param>
    /// <returns>The input files.</returns>
    public static ImmutableSortedSet<string> Own(Component component, IEnumerable<string> files) =>
        [.. files.Where(file => IsBelow(file, component.Path) || IsConfigurationAbove(file, component.Path))];

    /// <summary>
    /// What unit tests read: the component, the shared libraries that it uses (all of them while it declares none), the
    /// modules right in the folders above these (<c>shared/__init__.py</c>), and the configuration files above the component.
    /// </summary>
    /// <param name="component">The component.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="files">All files of the workspace, relative to it with forward slashes.</param>
    /// <returns>The input files.</returns>
    public static ImmutableSortedSet<string> WithShared(Component component, Workspace workspace, IEnumerable<string> files)
    {
        var used = workspace.SharedLibraries
            .Where(library => component.Uses is not { } names || names.Contains(library.Name))
            .Select(library => library.Path)
            .ToArray();
        return
        [
            .. files.Where(file => IsBelow(file, component.Path)
                || IsConfigurationAbove(file, component.Path)
                || IsModuleAbove(file, component.Path)
                || used.Any(path => IsBelow(file, path) || IsModuleAbove(file, path))),
        ];
    }

    private static bool IsBelow(string file, string folder) => file.StartsWith(folder + "/", StringComparison.Ordinal);

    private static bool IsConfigurationAbove(string file, string folder) =>
        ConfigurationFiles.Contains(file[(file.LastIndexOf('/') + 1)..]) && (FolderOf(file) is not { } parent || IsBelow(folder, parent));

    // Python runs shared/__init__.py before it imports shared.models.
    private static bool IsModuleAbove(string file, string folder) =>
        file.EndsWith(".py", StringComparison.Ordinal) && FolderOf(file) is { } parent && IsBelow(folder, parent);

    // Null is the workspace itself.
    private static string? FolderOf(string file) => file.LastIndexOf('/') is >= 0 and var slash ? file[..slash] : null;
}
