using Berrys.Tools.Reports;

namespace Berrys.Tools.Images;

/// <summary>Paths inside of images.</summary>
public static class ImagePath
{
    private const int Longest = 1000;

    /// <summary>Says which file of an image a name means, as an engine does: nothing leads out of its root.</summary>
    /// <param name="name">The name in a layer or report; absolute, or relative to the root.</param>
    /// <returns>The path relative to the root with forward slashes; empty for the root itself.</returns>
    public static string Of(string name)
    {
        var parts = new List<string>();
        foreach (var part in name.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    /// <summary>Makes a path fit to be kept and shown.</summary>
    /// <param name="name">The name in a layer or report.</param>
    /// <returns>The path without control characters; <see langword="null"/> when it is none.</returns>
    public static string? Shown(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > Longest * 4)
            return null;
        var path = PlainText.Line(Of(name), Longest);
        return path.Length == 0 ? null : path;
    }
}
