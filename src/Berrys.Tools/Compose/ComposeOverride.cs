using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Berrys.Tools.Compose;

/// <summary>Writes a compose file that names the images of services, to be given after the project's own.</summary>
public static class ComposeOverride
{
    /// <summary>Writes the file.</summary>
    /// <param name="images">The image of each service, by its name.</param>
    /// <returns>The file's text, sorted by service.</returns>
    public static string Render(IReadOnlyDictionary<string, string> images)
    {
        if (images.Count == 0)
            return "services: {}\n";
        var text = new StringBuilder("services:\n");
        foreach (var (service, image) in images.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"  {Quote(service)}:\n    image: {Quote(image.Replace("$", "$$", StringComparison.Ordinal))}\n");
        return text.ToString();
    }

    /// <summary>A JSON string is a YAML string.</summary>
    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
