using System.Globalization;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Dependencies;

/// <summary>Finds out which services and shared libraries use which: what <c>uses</c> in pipeline.yaml declares, and what Python files import.</summary>
public static class ComponentDependencies
{
    /// <summary>Finds it out.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="files">Its files.</param>
    /// <param name="imports">The imports of a Python file, by its path relative to the workspace.</param>
    /// <returns>The graph.</returns>
    public static DependencyGraph Read(Workspace workspace, FileTree files, Func<string, IEnumerable<PythonImport>> imports)
    {
        var modules = new ModuleIndex(workspace, files);
        var byName = workspace.Components.ToDictionary(component => component.Name, StringComparer.Ordinal);
        return new(workspace.Components, workspace.Components.SelectMany(component => Declared(component, byName).Concat(Imported(component, files, modules, imports))));
    }

    private static IEnumerable<Dependency> Declared(Component component, Dictionary<string, Component> byName) =>
        from name in component.Uses ?? []
        where byName.ContainsKey(name)
        select new Dependency(component, byName[name], "declared in pipeline.yaml");

    private static IEnumerable<Dependency> Imported(
        Component component, FileTree files, ModuleIndex modules, Func<string, IEnumerable<PythonImport>> imports) =>
        from file in files.Below(component.Path).ToArray()
        where file.EndsWith(".py", StringComparison.Ordinal)
        from import in imports(file)
        from used in modules.Providers(component, file, import)
        where used.Name != component.Name
        select new Dependency(component, used, string.Create(CultureInfo.InvariantCulture, $"{file}:{import.Line} imports {new string('.', import.Level)}{import.Module}"));
}
