using Berrys.Tools.Catalog;

namespace Berrys.Tools.Python;

/// <summary>Where Python interpreters may be.</summary>
public static class PythonCandidates
{
    /// <summary>Finds the interpreters of this machine: the shell's own choice first, then Debian's, then those with a version in their name.</summary>
    /// <param name="search">Where to look.</param>
    /// <returns>Full paths, each once.</returns>
    public static IReadOnlyList<string> Find(ExecutableSearch search)
    {
        string[] names = ["python3", "/usr/bin/python3", .. Enumerable.Range(9, 8).Select(minor => $"python3.{minor}"), "python"];
        return [.. names.SelectMany(name => ExecutableFinder.FindAll(name, search)).Distinct(StringComparer.Ordinal)];
    }
}
