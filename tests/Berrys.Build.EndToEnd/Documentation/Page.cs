using System.Text.RegularExpressions;

namespace Berrys.Build.EndToEnd.Documentation;

/// <summary>A page of the documentation.</summary>
internal sealed partial class Page
{
    private Page(string path, string text)
    {
        Path = path;
        Text = text;
        Prose = Code().Replace(text, "");
    }

    /// <summary>Its path below the repository's root, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The text without its blocks of code.</summary>
    public string Prose { get; }

    /// <summary>The headings of one level, in their order.</summary>
    public IReadOnlyList<string> Headings(int level) =>
        [.. Heading().Matches(Prose).Where(match => match.Groups["marks"].Length == level).Select(match => match.Groups["text"].Value)];

    /// <summary>The names that links to its headings have, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(Prose).Select(match =>
        NotInAnchors().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>Where its links lead, images included.</summary>
    public IEnumerable<string> Links => Link().Matches(Prose).Select(match => match.Groups["target"].Value);

    /// <summary>The first column of its tables, without marks of code.</summary>
    public IEnumerable<string> FirstCells => Row().Matches(Prose)
        .Select(match => match.Groups["cell"].Value.Replace("`", "", StringComparison.Ordinal).Trim())
        .Where(cell => cell.Trim('-').Length > 0);

    public static Page Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)));

    [GeneratedRegex(@"^```.*?^```\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?<marks>#+) (?<text>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| *(?<cell>(?:\\\||[^|\n])+?) *\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
