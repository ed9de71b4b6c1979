using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Releases.Provenances;

/// <summary>Addresses of repositories without what must not be published: credentials, and folders of this machine.</summary>
public static partial class RemoteUrl
{
    /// <summary>Cleans an address.</summary>
    /// <param name="remote">A git remote: a URL, or <c>user@host:path</c>.</param>
    /// <returns>A URL without user, password, query, fragment and a slash at its end; <see langword="null"/> when it is a folder of this machine or no address.</returns>
    public static string? Clean(string? remote)
    {
        if (string.IsNullOrWhiteSpace(remote))
            return null;
        // git's short form of ssh.
        if (!remote.Contains("://", StringComparison.Ordinal) && Short().Match(remote.Trim()) is { Success: true } match)
            remote = $"ssh://{match.Groups["host"].Value}/{match.Groups["path"].Value}";
        if (!Uri.TryCreate(remote.Trim(), UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http" or "ssh" or "git") || url.Host.Length == 0)
            return null;
        return url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
    }

    /// <summary>Takes credentials out of every URL in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with <c>scheme://host</c> in place of <c>scheme://user:password@host</c>.</returns>
    public static string WithoutCredentials(string text) => text.Contains('@', StringComparison.Ordinal) ? Credentials().Replace(text, "$1") : text;

    // At least two letters before the colon: one is a drive of Windows.
    [GeneratedRegex(@"^(?:[^@/\s]+@)?(?<host>[A-Za-z0-9][A-Za-z0-9.-]+):/?(?<path>[^\s]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    // All before the last @ of the authority: a password may hold one.
    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.-]*://)[^/\s?#]*@", RegexOptions.CultureInvariant)]
    private static partial Regex Credentials();
}
