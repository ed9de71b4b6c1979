using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline.Security;

namespace Berrys.Pipeline.Releases;

/// <summary>What the gate said of a release when it was published.</summary>
public sealed record ReleaseGate
{
    /// <summary>How many findings there were, by severity in lower case; severities without any are left out.</summary>
    public ImmutableSortedDictionary<string, int> Counts { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The scanners that could not scan, each once.</summary>
    public ImmutableSortedSet<string> NotScanned { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The waivers that let findings through, each as one line: id, owner, last day.</summary>
    public ImmutableSortedSet<string> Waivers { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Keeps of a verdict what a release records.</summary>
    /// <param name="verdict">The verdict, which passed.</param>
    /// <returns>The record.</returns>
    public static ReleaseGate Of(GateVerdict verdict) => new()
    {
        Counts = GateVerdict.Count(verdict.Findings)
            .ToImmutableSortedDictionary(entry => entry.Severity.ToString().ToLowerInvariant(), entry => entry.Count, StringComparer.Ordinal),
        NotScanned = verdict.NotScanned.Select(scan => scan.Scanner).ToImmutableSortedSet(StringComparer.Ordinal),
        Waivers = verdict.Waived
            .Select(finding => finding.Waiver!)
            .Select(waiver => string.Create(CultureInfo.InvariantCulture, $"{waiver.Id}, {waiver.Owner}, until {waiver.Expires:yyyy-MM-dd}"))
            .ToImmutableSortedSet(StringComparer.Ordinal),
    };

    /// <inheritdoc />
    public bool Equals(ReleaseGate? other) =>
        other is not null && Counts.SequenceEqual(other.Counts) && NotScanned.SetEquals(other.NotScanned) && Waivers.SetEquals(other.Waivers);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Counts.Count, NotScanned.Count, Waivers.Count);
}
