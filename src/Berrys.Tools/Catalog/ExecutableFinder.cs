namespace Berrys.Tools.Catalog;

/// <summary>Finds executables as a shell does, but never in the current folder unasked. Pure over the search it is given.</summary>
public static class ExecutableFinder
{
    /// <summary>Finds the executable that a name means.</summary>
    /// <param name="name">A name, or a path with a separator in it.</param>
    /// <param name="search">Where to look.</param>
    /// <returns>Its full path, or <see langword="null"/>.</returns>
    public static string? Find(string name, ExecutableSearch search) => FindAll(name, search).FirstOrDefault();

    /// <summary>Finds all executables of a name, the one that a shell would take first.</summary>
    /// <param name="name">A name, or a path with a separator in it.</param>
    /// <param name="search">Where to look.</param>
    /// <returns>Full paths, each once.</returns>
    public static IEnumerable<string> FindAll(string name, ExecutableSearch search)
    {
        if (name.Length == 0)
            return [];
        var places = name.AsSpan().ContainsAny(Separators(search.Windows)) ? [search.CurrentDirectory] : search.Folders;
        return places.SelectMany(folder => Names(name, search).Select(file => Combine(folder, file, search.Windows))).Where(search.IsExecutable).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The characters that make a name a path.</summary>
    /// <param name="windows">Whether Windows' rules hold.</param>
    internal static ReadOnlySpan<char> Separators(bool windows) => windows ? "/\\:" : "/";

    private static IEnumerable<string> Names(string name, ExecutableSearch search) =>
        search.Extensions.IsEmpty || search.Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            ? [name]
            : search.Extensions.Select(extension => name + extension.ToLowerInvariant());

    private static string Combine(string folder, string file, bool windows)
    {
        var rooted = file.StartsWith('/') || (windows && (file.StartsWith('\\') || file.Contains(':', StringComparison.Ordinal)));
        if (rooted || folder.Length == 0)
            return file;
        var separator = windows ? '\\' : '/';
        return folder.TrimEnd(separator) + separator + file;
    }
}
