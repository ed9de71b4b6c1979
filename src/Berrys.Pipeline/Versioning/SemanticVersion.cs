using System.Globalization;
using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Versioning;

/// <summary>A version by Semantic Versioning 2.0.0 (https://semver.org), without build metadata: a <c>+</c> cannot stand in a Docker tag.</summary>
/// <param name="Major">Grows with changes that break.</param>
/// <param name="Minor">Grows with additions.</param>
/// <param name="Patch">Grows with corrections.</param>
/// <param name="PreRelease">The identifiers after the hyphen with their dots; empty for a release.</param>
public sealed partial record SemanticVersion(int Major, int Minor, int Patch, string PreRelease = "") : IComparable<SemanticVersion>
{
    /// <summary>The version of a repository that has released nothing yet.</summary>
    public static SemanticVersion Initial { get; } = new(0, 1, 0);

    /// <summary>Whether it comes before a release.</summary>
    public bool IsPreRelease => PreRelease.Length > 0;

    /// <summary>The kind of release that its numbers alone tell: of 1.2.0 minor, of 2.0.0 major.</summary>
    public ReleaseKind Shape => Patch > 0 ? ReleaseKind.Patch : Minor > 0 ? ReleaseKind.Minor : ReleaseKind.Major;

    /// <summary>Whether one version comes before another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether one version comes after another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether one version does not come after another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one version does not come before another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a version.</summary>
    /// <param name="text">Such as <c>1.2.3</c> or <c>1.2.3-rc.4</c>.</param>
    /// <returns>The version, or <see langword="null"/> when it is none, has build metadata, or a number of more than nine digits.</returns>
    public static SemanticVersion? TryParse(string text)
    {
        var match = Pattern().Match(text);
        return match.Success
            ? new(Number(match, "major"), Number(match, "minor"), Number(match, "patch"), match.Groups["pre"].Value)
            : null;
    }

    /// <summary>The next release of a kind.</summary>
    /// <param name="kind">The kind. What breaks before 1.0.0 is a minor release: nothing was promised yet.</param>
    /// <returns>A version without pre-release part.</returns>
    public SemanticVersion Next(ReleaseKind kind) => kind switch
    {
        ReleaseKind.Major when Major > 0 => new(Major + 1, 0, 0),
        ReleaseKind.Major or ReleaseKind.Minor => new(Major, Minor + 1, 0),
        _ => new(Major, Minor, Patch + 1),
    };

    /// <summary>The kind of release that leads from an earlier release to this one.</summary>
    /// <param name="earlier">The earlier one, or <see langword="null"/> when there is none.</param>
    /// <returns>The kind.</returns>
    public ReleaseKind KindSince(SemanticVersion? earlier) => earlier is null || earlier > this ? Shape
        : Major > earlier.Major ? ReleaseKind.Major
        : Minor > earlier.Minor ? ReleaseKind.Minor
        : ReleaseKind.Patch;

    /// <inheritdoc />
    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
            return 1;
        var numbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (numbers != 0)
            return numbers;
        return (IsPreRelease, other.IsPreRelease) switch
        {
            (true, true) => Compare(PreRelease.Split('.'), other.PreRelease.Split('.')),
            (false, false) => 0,
            (var pre, _) => pre ? -1 : 1,
        };
    }

    /// <inheritdoc />
    public override string ToString()
    {
        var numbers = string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");
        return IsPreRelease ? $"{numbers}-{PreRelease}" : numbers;
    }

    private static int Compare(string[] left, string[] right)
    {
        for (var index = 0; index < Math.Min(left.Length, right.Length); index++)
        {
            var order = Compare(left[index], right[index]);
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }

    // Numbers come before words; without leading zeros the longer number is the larger one.
    private static int Compare(string left, string right) => (IsNumber(left), IsNumber(right)) switch
    {
        (true, true) when left.Length != right.Length => left.Length.CompareTo(right.Length),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(left, right),
    };

    private static bool IsNumber(string identifier) => identifier.All(char.IsAsciiDigit);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\A(?<major>0|[1-9][0-9]{0,8})\.(?<minor>0|[1-9][0-9]{0,8})\.(?<patch>0|[1-9][0-9]{0,8})(?:-(?<pre>(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*))?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
