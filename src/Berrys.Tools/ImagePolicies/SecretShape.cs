using System.Text.RegularExpressions;

namespace Berrys.Tools.ImagePolicies;

/// <summary>Recognises secrets by their shape: prefixes that their issuers gave them for this purpose, private keys, passwords in addresses.</summary>
internal static partial class SecretShape
{
    /// <summary>Whether a text holds one.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsIn(string text) => Find(text) is not null || FindAddress(text) is not null;

    /// <summary>Finds the first key or token in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What it is and at which character it begins, or <see langword="null"/>.</returns>
    public static (string Kind, int Index)? Find(string text)
    {
        if (PrivateKey.Match(text) is { Success: true } key)
            return ("a private key", key.Index);
        foreach (Match token in Token.Matches(text))
        {
            // Documentation's own keys.
            if (!token.Value.Contains("EXAMPLE", StringComparison.OrdinalIgnoreCase))
                return ("an access token or key", token.Index);
        }

        return null;
    }

    /// <summary>Finds the first address with a password in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The character at which it begins, or <see langword="null"/>.</returns>
    public static int? FindAddress(string text)
    {
        foreach (Match address in Address.Matches(text))
        {
            if (!Placeholder.IsMatch(address.Groups["password"].Value))
                return address.Index;
        }

        return null;
    }

    // The marker alone is in every library that reads keys: a line of the key must follow.
    [GeneratedRegex(@"-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\\r|\\n|\s)+(?:[\w-]{1,40}: [^\r\n]{0,200}(?:\r?\n)+){0,5}[A-Za-z0-9+/=]{32}")]
    private static partial Regex PrivateKey { get; }

    [GeneratedRegex(
        @"(?<![A-Za-z0-9])(?:(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{50}|glpat-[\w-]{20}|xox[abeoprs]-[A-Za-z0-9-]{20}|"
        + @"sk_live_[A-Za-z0-9]{20}|rk_live_[A-Za-z0-9]{20}|sk-ant-[\w-]{20}|sk-proj-[\w-]{20}|AIza[\w-]{35}|npm_[A-Za-z0-9]{36}|pypi-AgE[\w-]{50}|hvs\.[\w-]{24}|"
        + @"dckr_pat_[\w-]{20}|SG\.[\w-]{22}\.[\w-]{43}|AGE-SECRET-KEY-1[0-9A-Z]{58})")]
    private static partial Regex Token { get; }

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]{1,20}://[^\s:/@'""<>{}$]{1,80}:(?<password>[^\s/@'""<>]{1,200})@[\w.\[-]", RegexOptions.IgnoreCase)]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"^(\$.*|\{.*|%.*|\**|x+|\.+|pass(word|wd)?|pwd|secret|your.*|my.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder { get; }
}
