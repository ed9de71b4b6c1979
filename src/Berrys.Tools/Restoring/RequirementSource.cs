using Berrys.Tools.Requirements;

namespace Berrys.Tools.Restoring;

/// <summary>Where a requirement is taken from when no package index can be reached.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Kind">Which source.</param>
/// <param name="Version">The version that is installed already, or <see langword="null"/>.</param>
/// <param name="DebianPackage">Debian's package for it.</param>
public sealed record RequirementSource(Requirement Requirement, SourceKind Kind, string? Version, string DebianPackage)
{
    /// <summary>What is printed when the version is not the one asked for; <see langword="null"/> when it is.</summary>
    public string? Substitution =>
        Version is null || Requirement.IsSatisfiedBy(Version) ? null
        : Requirement.Pin is { } pin ? $"{Requirement.Name}: pinned {pin}, using {Version}"
        : $"{Requirement.Name}: asked for {string.Join(",", Requirement.Specifiers)}, using {Version}";
}
