using System.Text.RegularExpressions;

namespace Berrys.Rehearsal.Registry;

/// <summary>The names that ECR and the registry take; all of them are safe as paths.</summary>
internal static partial class ImageNames
{
    /// <summary>ECR's words for the rule of repository names.</summary>
    public const string RepositoryRule = "must satisfy regular expression '(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*'";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether a text is a repository's name.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool IsRepository(string text) => text.Length <= 256 && Repository().IsMatch(text);

    /// <summary>Whether a text is a tag.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool IsTag(string text) => Tag().IsMatch(text);

    /// <summary>Whether a text is a digest.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool IsDigest(string text) => Digest().IsMatch(text);

    [GeneratedRegex(@"\A([a-z0-9]+([._-]+[a-z0-9]+)*/)*[a-z0-9]+([._-]+[a-z0-9]+)*\z", Options)]
    private static partial Regex Repository();

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z", Options)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\Asha256:[0-9a-f]{64}\z", Options)]
    private static partial Regex Digest();
}
