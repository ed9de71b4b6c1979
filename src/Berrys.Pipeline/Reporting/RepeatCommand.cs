using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Reporting;

/// <summary>The command that repeats what failed.</summary>
public static partial class RepeatCommand
{
    /// <summary>The command for a target, or for one of its steps.</summary>
    /// <param name="target">The target.</param>
    /// <param name="service">The step's service, or <see langword="null"/> for the whole target.</param>
    /// <param name="workspace">The value of <c>--workspace</c> when it has to be given, or <see langword="null"/>.</param>
    /// <returns>A line to paste into a POSIX shell.</returns>
    public static string For(string target, string? service = null, string? workspace = null)
    {
        var words = new List<string> { "./build.sh", $"--target={target}" };
        if (service is not null)
            words.Add($"--services={service}");
        if (workspace is not null)
            words.Add($"--workspace={workspace}");
        return string.Join(' ', words.Select(Quoted));
    }

    private static string Quoted(string word) => Harmless().IsMatch(word) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[\p{L}\p{N}_@%+=:,./-]+$")]
    private static partial Regex Harmless();
}
