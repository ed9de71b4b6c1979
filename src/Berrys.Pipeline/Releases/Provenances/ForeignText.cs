namespace Berrys.Pipeline.Releases.Provenances;

/// <summary>Makes text of any origin fit for a message.</summary>
internal static class ForeignText
{
    private const int Longest = 120;

    /// <summary>Makes one short line of it.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Its letters, digits and signs of ASCII; a question mark for everything else.</returns>
    public static string Line(string text)
    {
        var line = string.Concat(text.Take(Longest).Select(letter => letter is >= ' ' and <= '~' ? letter : '?'));
        return text.Length > Longest ? line + "…" : line;
    }
}
