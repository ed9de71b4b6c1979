using Berrys.Pipeline.Releases.Sboms;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Sbom;

/// <summary>Reads <c>/etc/os-release</c> (https://www.freedesktop.org/software/systemd/man/latest/os-release.html).</summary>
public static class OsRelease
{
    /// <summary>Reads the file.</summary>
    /// <param name="text">Its text, of any origin.</param>
    /// <returns>The system, or <see langword="null"/> when the file does not name one.</returns>
    public static SbomSystem? Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && line[0] != '#')
                values[line[..equals].Trim()] = PlainText.Line(Unquoted(line[(equals + 1)..].Trim()));
        }

        return values.GetValueOrDefault("ID") is { Length: > 0 } id
            ? new(id.ToLowerInvariant(), values.GetValueOrDefault("VERSION_ID", ""), values.GetValueOrDefault("PRETTY_NAME", id))
            : null;
    }

    private static string Unquoted(string value) =>
        value is ['"' or '\'', .., var last] && last == value[0] ? value[1..^1].Replace("\\", "", StringComparison.Ordinal) : value;
}
