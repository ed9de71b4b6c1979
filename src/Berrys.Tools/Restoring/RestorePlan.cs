using System.Collections.Immutable;
using Berrys.Tools.Requirements;

namespace Berrys.Tools.Restoring;

/// <summary>Decides, without a package index, where each requirement is taken from.</summary>
public static class RestorePlan
{
    /// <summary>Plans.</summary>
    /// <param name="requirements">What is required.</param>
    /// <param name="wheels">File names in the wheelhouse.</param>
    /// <param name="installed">What the interpreter sees: version by normalised name.</param>
    /// <param name="packages">Debian packages named in pipeline.yaml, by normalised name.</param>
    /// <returns>One source for each distribution, in the order of the requirements.</returns>
    public static ImmutableArray<RequirementSource> Of(
        IEnumerable<Requirement> requirements,
        IReadOnlyCollection<string> wheels,
        IReadOnlyDictionary<string, string> installed,
        IReadOnlyDictionary<string, string> packages) =>
        [.. requirements.DistinctBy(requirement => requirement.NormalizedName).Select(requirement => SourceOf(requirement, wheels, installed, packages))];

    /// <summary>The names under which an installed distribution can satisfy a requirement.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="debianPackage">Debian's package for it: its distribution can have another name, as psycopg2 has.</param>
    /// <returns>Normalised names.</returns>
    public static IEnumerable<string> InstalledNames(Requirement requirement, string debianPackage)
    {
        yield return requirement.NormalizedName;
        if (debianPackage.StartsWith("python3-", StringComparison.Ordinal))
            yield return PackageName.Normalize(debianPackage["python3-".Length..]);
    }

    private static RequirementSource SourceOf(
        Requirement requirement,
        IReadOnlyCollection<string> wheels,
        IReadOnlyDictionary<string, string> installed,
        IReadOnlyDictionary<string, string> packages)
    {
        var package = packages.GetValueOrDefault(requirement.NormalizedName) ?? DebianPackage.Of(requirement.Name);
        if (wheels.Any(wheel => IsWheelOf(wheel, requirement)))
            return new RequirementSource(requirement, SourceKind.Wheelhouse, null, package);
        var version = InstalledNames(requirement, package).Select(installed.GetValueOrDefault).FirstOrDefault(found => found is not null);
        return new RequirementSource(requirement, version is null ? SourceKind.Debian : SourceKind.Installed, version, package);
    }

    // A wheel's name is DISTRIBUTION-VERSION-….whl (PEP 427), a source archive's DISTRIBUTION-VERSION.tar.gz.
    private static bool IsWheelOf(string file, Requirement requirement)
    {
        var parts = file.Split('-');
        return parts.Length > 1
            && PackageName.Normalize(parts[0]) == requirement.NormalizedName
            && requirement.IsSatisfiedBy(parts[1].Replace(".tar.gz", "", StringComparison.Ordinal));
    }
}
