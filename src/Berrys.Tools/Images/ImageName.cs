using System.Security.Cryptography;
using System.Text;

namespace Berrys.Tools.Images;

/// <summary>Makes valid repository names from any names.</summary>
public static class ImageName
{
    private const int HashLength = 10;
    private const int LongestName = 80;

    /// <summary>
    /// Maps a name to one path component of a repository name that every registry takes: lower-case letters, digits and
    /// single <c>. _ -</c> between them. A valid name stays; another one is made so and gets a hash of itself, so that
    /// two names never share a repository. A name that already ends like such a hash gets one, too.
    /// </summary>
    /// <param name="name">A service's name.</param>
    /// <returns>The component.</returns>
    public static string Component(string name)
    {
        var valid = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                valid.Append(c);
            else if (valid.Length > 0 && char.IsAsciiLetterOrDigit(valid[^1]))
                valid.Append(c is '.' or '_' ? c : '-');
        }

        var component = valid.ToString().TrimEnd('.', '_', '-');
        if (component == name && name.Length is > 0 and <= LongestName && !EndsLikeHash(name))
            return name;
        if (component.Length > LongestName)
            component = component[..LongestName].TrimEnd('.', '_', '-');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength];
        return component.Length == 0 ? $"image-{hash}" : $"{component}-{hash}";
    }

    private static bool EndsLikeHash(string name) =>
        name.Length > HashLength
        && name[^(HashLength + 1)] == '-'
        && name[^HashLength..].All(char.IsAsciiHexDigitLower);
}
