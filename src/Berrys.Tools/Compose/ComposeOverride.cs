using System.Globalization;
using System.Text;

namespace Berrys.Tools.Compose;

/// <summary>Writes a compose file that overrides images and labels of another one.</summary>
public static class ComposeOverride
{
    /// <summary>Writes the file: the same input gives the same text.</summary>
    /// <param name="version">The other file's version, or <see langword="null"/> when it has none: docker-compose 1.29 wants them equal.</param>
    /// <param name="images">The image of each service.</param>
    /// <param name="labels">The labels of the containers of each service.</param>
    /// <returns>YAML text.</returns>
    public static string Write(
        string? version,
        IReadOnlyDictionary<string, string> images,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> labels)
    {
        var text = new StringBuilder();
        if (version is not null)
            text.Append("version: ").Append(Quote(version)).Append('\n');
        var services = images.Keys.Union(labels.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        text.Append(services.Count == 0 ? "services: {}\n" : "services:\n");
        foreach (var service in services)
        {
            var ownLabels = labels.GetValueOrDefault(service);
            text.Append("  ").Append(Quote(service)).Append(images.ContainsKey(service) || ownLabels?.Count > 0 ? ":\n" : ": {}\n");
            if (images.TryGetValue(service, out var image))
                text.Append("    image: ").Append(Value(image)).Append('\n');
            if (ownLabels is not { Count: > 0 })
                continue;
            text.Append("    labels:\n");
            foreach (var (name, value) in ownLabels.OrderBy(label => label.Key, StringComparer.Ordinal))
                text.Append("      ").Append(Quote(name)).Append(": ").Append(Value(value)).Append('\n');
        }

        return text.ToString();
    }

    // Compose substitutes variables in values.
    private static string Value(string text) => Quote(text.Replace("$", "$$", StringComparison.Ordinal));

    // A double-quoted scalar (YAML 1.2, section 7.3.1).
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
