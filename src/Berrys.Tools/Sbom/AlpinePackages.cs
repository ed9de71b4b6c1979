using Berrys.Pipeline.Releases.Sboms;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Sbom;

/// <summary>Reads apk's database of installed packages (https://wiki.alpinelinux.org/wiki/Apk_spec#Installed_Database_V2).</summary>
public static class AlpinePackages
{
    private const string Unknown = "alpine";

    /// <summary>Reads the file.</summary>
    /// <param name="text">Its text, of any origin: paragraphs of lines such as <c>P:musl</c>.</param>
    /// <param name="location">The file's place in the image, absolute.</param>
    /// <param name="system">The image's system, or <see langword="null"/>.</param>
    /// <returns>The packages.</returns>
    public static IEnumerable<SbomComponent> Parse(string text, string location, SbomSystem? system)
    {
        using var reader = new StringReader(text);
        // The case of a letter matters here: "p:" is what a package provides.
        var fields = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 1 && line[1] == ':')
                fields.TryAdd(line[0], PlainText.Line(line[2..]));
            else if (line.Length == 0)
            {
                if (Of(fields, location, system) is { } component)
                    yield return component;
                fields.Clear();
            }
        }

        if (Of(fields, location, system) is { } last)
            yield return last;
    }

    private static SbomComponent? Of(Dictionary<char, string> fields, string location, SbomSystem? system)
    {
        var name = fields.GetValueOrDefault('P', "");
        if (name.Length == 0)
            return null;
        var version = fields.GetValueOrDefault('V', "");
        var url = new PackageUrl("apk", system?.Id ?? Unknown, name.ToLowerInvariant(), version)
        {
            Qualifiers = SystemQualifiers.Of(fields.GetValueOrDefault('A', ""), system),
        };
        return new(url, name, version)
        {
            Licences = fields.GetValueOrDefault('L', "") is { Length: > 0 } licence ? [new(licence, IsExpression: false)] : [],
            Locations = [PlainText.Line(location, ImageFiles.LongestPath)],
            Source = fields.GetValueOrDefault('o', name) is var origin && origin != name && origin.Length > 0 ? $"{origin} {version}" : null,
        };
    }
}
