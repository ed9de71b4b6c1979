namespace Berrys.Tools.Dockerfiles;

/// <summary>Paths inside a build context, as Docker reads them.</summary>
public static class ContextPath
{
    /// <summary>Normalises a path: no leading slash, no empty, <c>.</c> or <c>..</c> parts (a path cannot leave the context).</summary>
    /// <param name="path">The path as written.</param>
    /// <returns>The path, or <c>.</c> for the context itself.</returns>
    public static string Clean(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }

        return parts.Count == 0 ? "." : string.Join('/', parts);
    }

    /// <summary>The path itself and every folder above it, longest first.</summary>
    /// <param name="path">A normalised path.</param>
    /// <returns>The paths, without the context itself.</returns>
    public static IEnumerable<string> WithParents(string path)
    {
        yield return path;
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }
}
