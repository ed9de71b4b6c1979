using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Versioning;

/// <summary>What a commit's message says about its change (https://www.conventionalcommits.org, version 1.0.0).</summary>
public static partial class ConventionalCommit
{
    /// <summary>Reads a message.</summary>
    /// <param name="message">The whole message.</param>
    /// <returns>Major for <c>type!:</c> or a footer <c>BREAKING CHANGE:</c>, minor for <c>feat:</c>, else patch; so is what follows no convention.</returns>
    public static ReleaseKind KindOf(string message)
    {
        var header = Header().Match(message);
        if (header.Groups["breaking"].Success || Footer().IsMatch(message))
            return ReleaseKind.Major;
        return header.Groups["type"].Value.Equals("feat", StringComparison.OrdinalIgnoreCase) ? ReleaseKind.Minor : ReleaseKind.Patch;
    }

    [GeneratedRegex(@"\A(?<type>[A-Za-z]+)(?:\([^()\r\n]+\))?(?<breaking>!)?: ", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    // A footer begins a line of its own, below the header.
    [GeneratedRegex(@"\nBREAKING[ -]CHANGE: ", RegexOptions.CultureInvariant)]
    private static partial Regex Footer();
}
