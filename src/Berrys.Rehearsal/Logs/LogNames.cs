using System.Security.Cryptography;
using System.Text;

namespace Berrys.Rehearsal.Logs;

/// <summary>Names of groups and streams as names of files: they hold slashes, and can be longer than a file's.</summary>
internal static class LogNames
{
    private const int ReadableLetters = 60;
    private const int HashLetters = 16;

    /// <summary>Makes a file's name.</summary>
    /// <param name="name">The name of a group or stream.</param>
    /// <returns>Its letters, as far as they are harmless, and a hash that tells it from others.</returns>
    public static string ToFile(string name)
    {
        var readable = name.Take(ReadableLetters).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLetters];
        return $"{string.Concat(readable)}-{hash}";
    }

    /// <summary>The group that a call is about.</summary>
    /// <param name="nameOrArn">A name, or an ARN such as <c>arn:aws:logs:us-west-2:123456789012:log-group:NAME:*</c>.</param>
    /// <returns>The name.</returns>
    public static string Group(string nameOrArn) =>
        nameOrArn.Split(':') is ["arn", _, "logs", _, _, "log-group", var name, ..] ? name : nameOrArn;
}
