using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Versioning;

/// <summary>A commit, as far as versions depend on it.</summary>
/// <param name="Id">Its full id.</param>
/// <param name="Parents">The ids of its parents; the first is the branch that a merge was made on.</param>
/// <param name="Message">Its whole message.</param>
public sealed partial record HistoryCommit(string Id, ImmutableArray<string> Parents, string Message)
{
    private const int LongestSubject = 72;

    /// <summary>How much it changes.</summary>
    public ReleaseKind Kind => ConventionalCommit.KindOf(Message);

    /// <summary>The version in the name of the release or hotfix branch that it merged, or <see langword="null"/>.</summary>
    public SemanticVersion? MergedVersion => Parents.Length > 1 && Merge().Match(Message) is { Success: true } merge
        ? Branch.Of(merge.Groups["name"].Value).Version
        : null;

    /// <summary>The first line of its message, fit to be shown.</summary>
    public string Subject
    {
        get
        {
            var line = Control().Replace(Message.Split('\n', 2)[0], " ").Trim();
            return line.Length > LongestSubject ? line[..LongestSubject] + "…" : line;
        }
    }

    // As git and GitHub write them.
    [GeneratedRegex(@"\AMerge (?:(?:remote-tracking )?branch '(?:origin/)?(?<name>[^'\r\n]+)'|pull request #[0-9]+ from [^/\s]+/(?<name>\S+))", RegexOptions.CultureInvariant)]
    private static partial Regex Merge();

    [GeneratedRegex(@"\p{C}", RegexOptions.CultureInvariant)]
    private static partial Regex Control();
}
