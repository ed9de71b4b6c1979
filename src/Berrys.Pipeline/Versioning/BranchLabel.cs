using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Versioning;

/// <summary>Makes a branch's name a pre-release identifier.</summary>
internal static partial class BranchLabel
{
    // A Docker tag takes 128 characters, the rest of the version included.
    private const int Longest = 50;
    private const int Digits = 6;

    /// <summary>Makes it.</summary>
    /// <param name="name">The branch's name.</param>
    /// <returns>Letters, digits and hyphens, such as <c>feature-foo</c>; the end of it is a hash where the name alone would leave two branches alike.</returns>
    public static string Of(string name)
    {
        var label = Unfit().Replace(name, "-").Trim('-');
        var lossy = Foreign().IsMatch(name) || label.Length > Longest;
        if (label.Length > Longest)
            label = label[..Longest].Trim('-');
        if (lossy)
            label = $"{label}-{Hash(name)}".TrimStart('-');
        // A number would need to have no leading zero, and the others are taken.
        return Taken().IsMatch(label) ? $"branch-{label}" : label;
    }

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..Digits];

    [GeneratedRegex("[^0-9A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Unfit();

    [GeneratedRegex("[^0-9A-Za-z/._-]", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\A(?:|[0-9]+|alpha|rc|hotfix|detached|changed|pr-.*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Taken();
}
