using System.Collections.Immutable;
using Berrys.Pipeline.Releases.Sboms;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Sbom;

/// <summary>Reads dpkg's database of installed packages, and the files that images without dpkg have in its place (<c>status.d</c>).</summary>
public static class DebianPackages
{
    private const string Unknown = "debian";

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text, of any origin: paragraphs of fields.</param>
    /// <param name="location">The file's place in the image, absolute.</param>
    /// <param name="system">The image's system, or <see langword="null"/>.</param>
    /// <returns>The packages whose files are in the image.</returns>
    public static IEnumerable<SbomComponent> Parse(string text, string location, SbomSystem? system) =>
        ControlParagraphs.Read(text).Where(IsThere).Select(fields => Of(fields, location, system)).OfType<SbomComponent>();

    // status.d has no such field. The third word is the state; the others are what somebody wants of the package.
    private static bool IsThere(IReadOnlyDictionary<string, string> fields) =>
        !fields.TryGetValue("Status", out var status)
        || status.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, not ("not-installed" or "config-files")];

    private static SbomComponent? Of(IReadOnlyDictionary<string, string> fields, string location, SbomSystem? system)
    {
        var name = PlainText.Line(fields.GetValueOrDefault("Package", "")).ToLowerInvariant();
        if (name.Length == 0)
            return null;
        var version = PlainText.Line(fields.GetValueOrDefault("Version", ""));
        var url = new PackageUrl("deb", system?.Id ?? Unknown, name, version)
        {
            Qualifiers = SystemQualifiers.Of(PlainText.Line(fields.GetValueOrDefault("Architecture", "")), system),
        };
        return new(url, name, version) { Locations = [PlainText.Line(location, ImageFiles.LongestPath)], Source = Source(fields, version) };
    }

    // "Source: glibc (2.36-9)"; the version only where it is another one.
    private static string? Source(IReadOnlyDictionary<string, string> fields, string version)
    {
        if (!fields.TryGetValue("Source", out var source) || PlainText.Line(source) is not { Length: > 0 } line)
            return null;
        var bracket = line.IndexOf(" (", StringComparison.Ordinal);
        return bracket < 0 ? $"{line} {version}".TrimEnd() : $"{line[..bracket]} {line[(bracket + 2)..].TrimEnd(')')}";
    }
}
