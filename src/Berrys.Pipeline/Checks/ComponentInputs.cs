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
    /// <param name="files">All files of the workspace.</param>
    /// <returns>The input files.</returns>
    public static ImmutableSortedSet<string> Own(Component component, FileTree files)
    {
        var inputs = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        Add(inputs, files.Below(component.Path));
        foreach (var folder in FileTree.Above(component.Path))
            inputs.UnionWith(files.In(folder).Where(file => ConfigurationFiles.Contains(NameOf(file))));
        return inputs.ToImmutable();
    }

    /// <summary>
    /// What unit tests read: the component, what it uses, the modules right in the folders above these
    /// (<c>shared/__init__.py</c>), and the configuration files above the component.
    /// </summary>
    /// <param name="component">The component.</param>
    /// <param name="used">The components that it uses, directly or through others.</param>
    /// <param name="files">All files of the workspace.</param>
    /// <returns>The input files.</returns>
    public static ImmutableSortedSet<string> WithUsed(Component component, IEnumerable<Component> used, FileTree files)
    {
        var inputs = Own(component, files).ToBuilder();
        foreach (var each in used.Prepend(component))
        {
            Add(inputs, files.Below(each.Path));
            // Python runs shared/__init__.py before it imports shared.models.
            foreach (var folder in FileTree.Above(each.Path))
                inputs.UnionWith(files.In(folder).Where(IsModule));
        }

        return inputs.ToImmutable();
    }

    /// <summary>Whether a file outside of a component decides how its checks end: a configuration file or a module in a folder above it.</summary>
    /// <param name="file">The file, relative to the workspace.</param>
    /// <param name="component">The component.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public static bool IsAbove(string file, Component component)
    {
        if (!ConfigurationFiles.Contains(NameOf(file)) && !IsModule(file))
            return false;
        var folder = file.LastIndexOf('/') is >= 0 and var slash ? file[..(slash + 1)] : "";
        return component.Path.StartsWith(folder, StringComparison.Ordinal);
    }

    private static bool IsModule(string file) => file.EndsWith(".py", StringComparison.Ordinal);

    private static string NameOf(string file) => file[(file.LastIndexOf('/') + 1)..];

    private static void Add(ImmutableSortedSet<string>.Builder inputs, ReadOnlySpan<string> files)
    {
        foreach (var file in files)
            inputs.Add(file);
    }
}
