using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Berrys.Tools.Requirements;

/// <summary>Reads one requirement (PEP 508, and pip's URLs and folders without a name).</summary>
internal static partial class RequirementLine
{
    /// <summary>Reads a requirement.</summary>
    /// <param name="line">The line, for messages.</param>
    /// <param name="text">The requirement in it.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="Pipeline.BerrysException">It cannot be read (exit code 2).</exception>
    public static Requirement Parse(LogicalLine line, string text)
    {
        // Per-requirement options, such as hashes, are pip's business.
        text = TrailingOptions().Replace(text, "").Trim();
        if (IsLocation(text))
            return Located(line, text);
        if (Named().Match(text) is not { Success: true } match)
            throw RequirementsParser.Error(line, $"\"{text}\" is not a requirement");
        var requirement = new Requirement(match.Groups["name"].Value, line.File, line.Number)
        {
            Extras = Extras(match.Groups["extras"].Value),
            Marker = match.Groups["marker"] is { Success: true } marker ? marker.Value.Trim() : null,
        };
        if (match.Groups["url"] is { Success: true } url)
            return requirement with { Source = url.Value };
        var versions = match.Groups["versions"].Value.Trim();
        if (versions.StartsWith('(') && versions.EndsWith(')'))
            versions = versions[1..^1];
        var specifiers = VersionSpecifier.ParseAll(versions)
            ?? throw RequirementsParser.Error(line, $"\"{versions}\" is not a version specifier for {requirement.Name}");
        return requirement with { Specifiers = specifiers };
    }

    private static bool IsLocation(string text) =>
        Url().IsMatch(text) || text.StartsWith('.') || text.StartsWith('/') || Archive().IsMatch(text)
        || (text.Contains('/', StringComparison.Ordinal) && !text.Contains('@', StringComparison.Ordinal) && !text.Contains(';', StringComparison.Ordinal));

    private static Requirement Located(LogicalLine line, string text)
    {
        var parts = text.Split(" ;", 2);
        var source = parts[0].Trim();
        var name = Egg().Match(source) is { Success: true } egg ? egg.Groups["name"].Value
            : Archive().Match(source) is { Success: true } archive ? archive.Groups["name"].Value
            : source;
        return new(name, line.File, line.Number) { Source = source, Marker = parts.Length > 1 ? parts[1].Trim() : null };
    }

    private static ImmutableSortedSet<string> Extras(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    [GeneratedRegex(
        """
        ^(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)
        \s*(?:\[(?<extras>[^\]]*)\])?
        \s*(?:@\s*(?<url>\S+)|(?<versions>[(=<>!~][^;]*)?)
        \s*(?:;(?<marker>.+))?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:(?://|/|\S+@)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?:^|/)(?<name>[A-Za-z0-9][A-Za-z0-9._]*?)-\d[^/\s]*\.(?:whl|zip|tar\.gz|tar\.bz2)(?=$|[\s#?])", RegexOptions.CultureInvariant)]
    private static partial Regex Archive();

    [GeneratedRegex(@"[#&]egg=(?<name>[A-Za-z0-9._-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Egg();

    [GeneratedRegex(@"\s+--(?:hash|config-settings|global-option|install-option)\b.*$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingOptions();
}
