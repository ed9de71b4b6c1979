using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Berrys.Build.Images;

/// <summary>Makes names that registries accept.</summary>
public static partial class ImageName
{
    /// <summary>The last part of a repository's name for a service.</summary>
    /// <param name="service">The service's name: any folder name.</param>
    /// <returns>The name itself when registries accept it, else its likeness with a short hash that keeps it unique.</returns>
    public static string Of(string service)
    {
        if (Acceptable().IsMatch(service))
            return service;
        var likeness = Others().Replace(service.ToLowerInvariant(), "-").Trim('-');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(service)))[..6];
        return likeness.Length == 0 ? $"service-{hash}" : $"{likeness}-{hash}";
    }

    // A path component of a repository's name (distribution/reference): lower-case words joined by single separators.
    [GeneratedRegex(@"^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$")]
    private static partial Regex Acceptable();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();
}
