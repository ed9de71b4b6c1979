using System.Text.RegularExpressions;

namespace Berrys.Tools.Docker;

/// <summary>Text as a terminal gets it.</summary>
internal static partial class TerminalText
{
    /// <summary>Removes colours and what a carriage return overwrites.</summary>
    /// <param name="line">A line of output.</param>
    /// <returns>The line as one reads it.</returns>
    public static string Plain(string line)
    {
        var text = EscapeSequence.Replace(line, "").TrimEnd();
        return text[(text.LastIndexOf('\r') + 1)..];
    }

    // ECMA-48 control sequences.
    [GeneratedRegex(@"\e\[[0-?]*[ -/]*[@-~]")]
    private static partial Regex EscapeSequence { get; }
}
