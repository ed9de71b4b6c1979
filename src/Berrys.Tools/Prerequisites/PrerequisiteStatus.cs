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
        var text = found.TrimStart('v', 'V');
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
            end++;
        var numbers = text[..end].Trim('.').Split('.');
        if (Array.Exists(numbers, number => number.Length == 0))
            return false;
        var needed = minimum.ToString().Split('.');
        for (var index = 0; index < Math.Max(numbers.Length, needed.Length); index++)
        {
            var order = Compare(Part(numbers, index), Part(needed, index));
            if (order != 0)
                return order < 0;
        }

        return false;
    }

    private static string Part(string[] numbers, int index) => index < numbers.Length ? numbers[index].TrimStart('0') : "";

    private static int Compare(string left, string right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
}
