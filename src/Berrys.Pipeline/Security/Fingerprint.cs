using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Security;

/// <summary>Names a finding so that it is known again after edits elsewhere in its file: the line is no part of the name.</summary>
public static partial class Fingerprint
{
    /// <summary>The version of the recipe; another recipe gives other fingerprints, and old waivers and baselines hold no more.</summary>
    public const string Recipe = "berrys/v1";

    /// <summary>What a finding is about, without its place in the file.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>A text that alike findings have in common; each field carries its length, so that fields cannot run into each other.</returns>
    public static string Subject(Finding finding)
    {
        var message = LineNumber().Replace(Blanks().Replace(finding.Message, " ").Trim(), "$1 #");
        var text = new StringBuilder();
        foreach (var field in (string?[])[finding.Scanner, finding.Rule, finding.Service, finding.Path, finding.Image, finding.Package, message])
            text.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:{field};");
        return text.ToString();
    }

    /// <summary>The fingerprint of one of several alike findings.</summary>
    /// <param name="subject">What they are about.</param>
    /// <param name="occurrence">Which of them, from 0 at the top of the file.</param>
    /// <returns>A SHA-256 in lower-case hexadecimal digits.</returns>
    public static string Of(string subject, int occurrence)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Recipe};{subject}{occurrence}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // Some scanners repeat the place in the message.
    [GeneratedRegex(@"\b(lines?|columns?|col)[ :]+[0-9]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineNumber();
}
