using Berrys.Tools.Requirements;

namespace Berrys.Tools.Prerequisites;

/// <summary>What was found of a prerequisite on this machine.</summary>
/// <param name="Prerequisite">What was looked for.</param>
/// <param name="Version">The version found, or <see langword="null"/> when it is missing.</param>
/// <param name="Location">Where it was found: a path, a socket.</param>
public sealed record PrerequisiteStatus(Prerequisite Prerequisite, string? Version, string? Location)
{
    /// <summary>Whether it is there and new enough; a version that is no number counts as new enough.</summary>
    public bool Satisfied => Version is not null && (Prerequisite.Minimum is null || !IsOlder(Version, Prerequisite.Minimum));

    private static bool IsOlder(string found, Version minimum)
    {
        // Only the leading numbers tell: 20.10.24+dfsg1, 2.39.2.windows.1, v1.29. They can be more and longer than Version holds.
        var numbers = found.TrimStart('v', 'V').TakeWhile(character => char.IsAsciiDigit(character) || character == '.');
        return PythonVersion.Parse(string.Concat(numbers).Trim('.')) is { } version
            && version.CompareTo(PythonVersion.Parse(minimum.ToString())) < 0;
    }
}
