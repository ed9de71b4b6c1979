using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Dependencies;

/// <summary>
/// Which modules the services and shared libraries have, for every layout of <c>sys.path</c> that is common: the workspace,
/// <c>shared</c>, a component's own folder and its <c>src</c>. Where several could be meant, all are: a dependency too many costs
/// time, one too few a wrong result.
/// </summary>
internal sealed class ModuleIndex
{
    // Every component has its own of these, and nobody imports another's.
    private static readonly ImmutableHashSet<string> Private = ImmutableHashSet.Create(
        StringComparer.Ordinal, "tests", "test", "docs", "build", "dist", "src", "setup", "conftest", "__main__", "migrations", "alembic", "scripts");

    private readonly Dictionary<string, HashSet<string>> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Component>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Component> _byDottedPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Component> _byFolder = new(StringComparer.Ordinal);

    public ModuleIndex(Workspace workspace, FileTree files)
    {
        foreach (var component in workspace.Components)
        {
            _byFolder[component.Path] = component;
            _byDottedPath[Importable(component.Path)] = component;
            var names = _own[component.Name] = TopLevel(component, files);
            foreach (var name in names.Where(name => !Private.Contains(name)))
                Add(name, component);
            if (component is SharedLibrary)
                Add(Importable(component.Path[(component.Path.LastIndexOf('/') + 1)..]), component);
        }
    }

    /// <summary>The components that an import can mean.</summary>
    /// <param name="component">The one that imports.</param>
    /// <param name="file">Its file, relative to the workspace.</param>
    /// <param name="import">The import.</param>
    /// <returns>Components, the importing one perhaps among them, some perhaps twice.</returns>
    public IEnumerable<Component> Providers(Component component, string file, PythonImport import) =>
        import.Level > 0 ? Relative(file, import) : Absolute(component, import);

    private IEnumerable<Component> Absolute(Component component, PythonImport import)
    {
        foreach (var candidate in import.Names.Select(name => $"{import.Module}.{name}").Prepend(import.Module))
        {
            for (var dot = candidate.IndexOf('.'); dot >= 0; dot = candidate.IndexOf('.', dot + 1))
            {
                if (_byDottedPath.TryGetValue(candidate[..dot], out var above))
                    yield return above;
            }

            if (_byDottedPath.TryGetValue(candidate, out var exact))
                yield return exact;
        }

        var top = import.Module.IndexOf('.') is >= 0 and var end ? import.Module[..end] : import.Module;
        if (_own[component.Name].Contains(top) || !_byName.TryGetValue(top, out var named))
            yield break;
        Component[] libraries = [.. named.Where(each => each is SharedLibrary)];
        // A name such as app, which many services have, means none of the others.
        foreach (var each in libraries.Length > 0 ? libraries : named.Length == 1 ? [.. named] : [])
            yield return each;
    }

    private IEnumerable<Component> Relative(string file, PythonImport import)
    {
        string[] folders = file.Split('/')[..^1];
        if (import.Level - 1 > folders.Length)
            yield break;
        var package = string.Join('/', folders[..^(import.Level - 1)]);
        var module = import.Module.Length == 0 ? package : $"{package}/{import.Module.Replace('.', '/')}".TrimStart('/');
        foreach (var path in import.Names.Select(name => $"{module}/{name}".TrimStart('/')).Prepend(module))
        {
            foreach (var folder in FileTree.Above(path).Append(path))
            {
                if (_byFolder.TryGetValue(folder, out var component))
                    yield return component;
            }
        }
    }

    private void Add(string name, Component component) =>
        _byName[name] = _byName.TryGetValue(name, out var others) ? others.Contains(component) ? others : others.Add(component) : [component];

    private static HashSet<string> TopLevel(Component component, FileTree files)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Below(component.Path))
        {
            if (!file.EndsWith(".py", StringComparison.Ordinal))
                continue;
            var inner = file.AsSpan(component.Path.Length + 1);
            names.Add(First(inner));
            if (inner.StartsWith("src/"))
                names.Add(First(inner[4..]));
        }

        return names;
    }

    private static string First(ReadOnlySpan<char> path) => (path.IndexOf('/') is >= 0 and var slash ? path[..slash] : path[..^3]).ToString();

    private static string Importable(string path) => path.Replace('/', '.').Replace('-', '_');
}
