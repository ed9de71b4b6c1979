using System.Text;

namespace Berrys.Tools.Sbom;

/// <summary>Reads paragraphs of fields: Debian's control files (https://www.debian.org/doc/debian-policy/ch-controlfields.html) and alike.</summary>
internal static class ControlParagraphs
{
    /// <summary>Reads them one by one.</summary>
    /// <param name="text">The text, of any origin; what is no field is passed over.</param>
    /// <returns>The fields of each paragraph by name, their first lines only; of a field given twice the first.</returns>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string text)
    {
        using var reader = new StringReader(text);
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (fields.Count > 0)
                    yield return fields;
                fields = new(StringComparer.OrdinalIgnoreCase);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
                fields.TryAdd(line[..colon], line[(colon + 1)..].Trim());
        }

        if (fields.Count > 0)
            yield return fields;
    }

    /// <summary>Reads the head of a message, up to the first empty line (RFC 822, as in Python's core metadata).</summary>
    /// <param name="text">The text, of any origin.</param>
    /// <returns>All fields in order, continued lines joined by line feeds.</returns>
    public static IEnumerable<(string Name, string Value)> Head(string text)
    {
        using var reader = new StringReader(text);
        var (name, value) = ("", new StringBuilder());
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            if (char.IsWhiteSpace(line[0]))
            {
                value.Append('\n').Append(line.Trim());
                continue;
            }

            if (name.Length > 0)
                yield return (name, value.ToString());
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon] : "";
            value = new StringBuilder(line[(colon + 1)..].Trim());
        }

        if (name.Length > 0)
            yield return (name, value.ToString());
    }
}
