using System.Globalization;
using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Versioning;

/// <summary>A branch, as Git Flow names it.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Version">The version in the name of a release or hotfix branch, or <see langword="null"/>.</param>
/// <param name="Label">The first pre-release identifiers of its versions; empty for main.</param>
public sealed partial record Branch(string Name, BranchKind Kind, SemanticVersion? Version, string Label)
{
    /// <summary>Says what a branch is.</summary>
    /// <param name="name">Its name, or <see langword="null"/> for a detached head.</param>
    /// <param name="pullRequest">The number of the pull request that is built, or <see langword="null"/>.</param>
    /// <returns>The branch.</returns>
    public static Branch Of(string? name, int? pullRequest = null)
    {
        name = name is null ? null : Control().Replace(name, "");
        if (pullRequest is { } number)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            return new(name is null ? $"pull request {text}" : $"pull request {text} ({name})", BranchKind.PullRequest, null, $"pr-{text}");
        }

        return name switch
        {
            null => new("a detached head", BranchKind.Detached, null, "detached"),
            "main" or "master" => new(name, BranchKind.Main, null, ""),
            "develop" => new(name, BranchKind.Develop, null, "alpha"),
            _ when name.StartsWith("release/", StringComparison.Ordinal) => new(name, BranchKind.Release, VersionIn(name), "rc"),
            _ when name.StartsWith("hotfix/", StringComparison.Ordinal) => new(name, BranchKind.Hotfix, VersionIn(name), "hotfix"),
            _ => new(name, BranchKind.Topic, null, BranchLabel.Of(name)),
        };
    }

    private static SemanticVersion? VersionIn(string name)
    {
        var match = Versioned().Match(name);
        if (!match.Success)
            return null;
        var patch = match.Groups["patch"] is { Success: true } group ? group.Value : "0";
        return SemanticVersion.TryParse($"{match.Groups["minor"].Value}.{patch}");
    }

    // Names are printed; git allows the control characters of Unicode in them.
    [GeneratedRegex(@"\p{C}", RegexOptions.CultureInvariant)]
    private static partial Regex Control();

    [GeneratedRegex(@"/[vV]?(?<minor>[0-9]+\.[0-9]+)(?:\.(?<patch>[0-9]+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Versioned();
}
