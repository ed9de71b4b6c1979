namespace Berrys.Tools.Dockerfiles;

/// <summary>A here-document that an instruction announces.</summary>
/// <param name="Delimiter">The line that ends it.</param>
/// <param name="StripTabs">Whether leading tabs of its lines do not count (<c>&lt;&lt;-</c>).</param>
internal sealed record Heredoc(string Delimiter, bool StripTabs)
{
    /// <summary>Finds the here-documents of a logical line; only RUN, COPY and ADD have them, and not in JSON form.</summary>
    /// <param name="line">The logical line.</param>
    /// <param name="escape">The Dockerfile's escape character.</param>
    /// <returns>The here-documents in order.</returns>
    public static IEnumerable<Heredoc> In(string line, char escape)
    {
        if (!line.Contains("<<", StringComparison.Ordinal))
            yield break;
        var (keyword, rest) = DockerfileWords.Head(line);
        if (keyword.ToUpperInvariant() is not ("RUN" or "COPY" or "ADD") || JsonWords.Read(rest) is not null)
            yield break;
        foreach (var word in DockerfileWords.Split(rest, escape))
        {
            var marker = word.AsSpan().TrimStart("0123456789");
            if (!marker.StartsWith("<<"))
                continue;
            marker = marker[2..];
            var strip = marker.StartsWith("-");
            if (strip)
                marker = marker[1..];
            if (marker.Length > 0 && !marker.Contains('<') && !marker.Contains('>'))
                yield return new Heredoc(marker.ToString().Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal), strip);
        }
    }

    /// <summary>Whether a word of an instruction announces a here-document.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsMarker(string word) => word.StartsWith("<<", StringComparison.Ordinal);
}
