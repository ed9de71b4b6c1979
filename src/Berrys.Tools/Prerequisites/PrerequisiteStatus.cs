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
        var digits = new string([.. found.TakeWhile(character => char.IsAsciiDigit(character) || character == '.')]).Trim('.');
        if (!digits.Contains('.', StringComparison.Ordinal))
            digits += ".0";
        return System.Version.TryParse(digits, out var version) && version < minimum;
    }
}
