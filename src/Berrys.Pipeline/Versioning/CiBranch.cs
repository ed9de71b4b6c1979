using System.Globalization;
using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Versioning;

/// <summary>The branch or pull request that GitHub Actions says it builds; needed where the head is detached.</summary>
/// <param name="Name">The branch; of a pull request the one that it comes from, where that is known.</param>
/// <param name="PullRequest">The pull request's number, or <see langword="null"/>.</param>
public sealed partial record CiBranch(string? Name, int? PullRequest)
{
    /// <summary>Reads the variables that GitHub Actions sets (https://docs.github.com: variables reference).</summary>
    /// <param name="variable">Gives an environment variable.</param>
    /// <param name="head">The commit checked out: what CI says of another commit is not about this one.</param>
    /// <returns>The branch or pull request, or <see langword="null"/> when none is known: a tag, another commit, no CI.</returns>
    public static CiBranch? Read(Func<string, string?> variable, string head)
    {
        if (variable("GITHUB_ACTIONS") != "true" || variable("GITHUB_SHA") != head || variable("GITHUB_REF") is not { } reference)
            return null;
        const string branches = "refs/heads/";
        if (reference.StartsWith(branches, StringComparison.Ordinal))
            return new CiBranch(reference[branches.Length..], null);
        return PullReference().Match(reference) is { Success: true } pull
            ? new CiBranch(variable("GITHUB_HEAD_REF") is { Length: > 0 } from ? from : null, int.Parse(pull.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"\Arefs/pull/(?<number>[1-9][0-9]{0,8})/", RegexOptions.CultureInvariant)]
    private static partial Regex PullReference();
}
