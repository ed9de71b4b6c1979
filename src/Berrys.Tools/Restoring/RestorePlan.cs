using System.Collections.Immutable;
using Berrys.Tools.Requirements;

namespace Berrys.Tools.Restoring;

/// <summary>Decides, without a package index, where each requirement is taken from.</summary>
public static class RestorePlan
{
    /// <summary>Plans.</summary>
    /// <param name="requirements">What is required, and constraints on it; clauses on one distribution hold together.</param>
    /// <param name="wheels">File names in the wheelhouse.</param>
    /// <param name="installed">What the interpreter sees: version by normalised name.</param>
    /// <param name="packages">Debian packages named in pipeline.yaml, by normalised name.</param>
    /// <returns>One source for each distribution, in the order of the requirements.</returns>
    public static ImmutableArray<RequirementSource> Of(
        IEnumerable<Requirement> requirements,
        IReadOnlyCollection<string> wheels,
        IReadOnlyDictionary<string, string> installed,
        IReadOnlyDictionary<string, string> packages) =>
        [
            .. requirements
                .GroupBy(requirement => requirement.NormalizedName, StringComparer.Ordinal)
                .Where(group => group.Any(requirement => !requirement.IsConstraint))
                .Select(group => SourceOf(Combined(group), wheels, installed, packages)),
        ];

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

    private static Requirement Combined(IEnumerable<Requirement> group) => group.First(requirement => !requirement.IsConstraint) with
    {
        Specifiers = [.. group.SelectMany(requirement => requirement.Specifiers).Distinct()],
    };

    private static RequirementSource SourceOf(
        Requirement requirement,
        IReadOnlyCollection<string> wheels,
        IReadOnlyDictionary<string, string> installed,
        IReadOnlyDictionary<string, string> packages)
    {
        var package = DebianPackage.Of(requirement, packages);
        if (wheels.Any(wheel => IsWheelOf(wheel, requirement)))
            return new RequirementSource(requirement, SourceKind.Wheelhouse, null, package);
        var version = InstalledNames(requirement, package).Select(installed.GetValueOrDefault).FirstOrDefault(found => found is not null);
        return new RequirementSource(requirement, version is null ? SourceKind.Debian : SourceKind.Installed, version, package);
    }

    // A wheel's name is DISTRIBUTION-VERSION-….whl (PEP 427), a source archive's DISTRIBUTION-VERSION.tar.gz (PEP 625).
    private static bool IsWheelOf(string file, Requirement requirement)
    {
        const string archive = ".tar.gz";
        if (file.EndsWith(".whl", StringComparison.Ordinal) && file.Split('-') is [var distribution, var version, _, ..])
            return Fits(distribution, version);
        // Before PEP 625 the distribution's own dashes were kept.
        return file.EndsWith(archive, StringComparison.Ordinal)
            && file[..^archive.Length] is var name
            && name.LastIndexOf('-') is > 0 and var dash
            && Fits(name[..dash], name[(dash + 1)..]);

        bool Fits(string distribution, string version) =>
            PackageName.Normalize(distribution) == requirement.NormalizedName && requirement.IsSatisfiedBy(version);
    }
}
