using System.Text.RegularExpressions;

namespace Berrys.Aws.Errors;

/// <summary>Service messages without what must not be shown: keys, tokens, encoded messages, dumped bodies.</summary>
internal static partial class SafeText
{
    private const int Longest = 300;

    /// <summary>The message's first line, without keys and tokens.</summary>
    public static string Of(string message)
    {
        var line = message.Split('\n', 2)[0];
        var body = line.IndexOf(" HTTP Body: ", StringComparison.Ordinal);
        line = Key().Replace(body < 0 ? line : line[..body], "***").Trim();
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }

    // Key ids; whatever is longer than any ARN's part and has the alphabet of Base64.
    [GeneratedRegex(@"\b(?:AKIA|ASIA|AIDA|AROA)[A-Z0-9]{12,}\b|(?<![\w+/=:.-])[A-Za-z0-9+/=_-]{60,}")]
    private static partial Regex Key();
}
