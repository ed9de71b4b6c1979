using System.Text.RegularExpressions;

namespace Berrys.Tools.Requirements;

/// <summary>Names of Python distributions (PEP 503).</summary>
public static partial class PackageName
{
    /// <summary>Normalises a name: lower case, and one dash for every run of dashes, dots and underscores.</summary>
    /// <param name="name">A name as somebody wrote it.</param>
    /// <returns>The form in which names are compared.</returns>
    public static string Normalize(string name) => Separators().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex("[-_.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
