using System.Collections.Immutable;
using Berrys.Tools.Requirements;

namespace Berrys.Tools.Restoring;

/// <summary>What a requirements file asks for, by the names of the distributions that are installed for it.</summary>
/// <param name="Requirements">The requirements at their places, renamed where another distribution stands in.</param>
/// <param name="Differences">What is installed otherwise than asked for, such as <c>click 8.1.3 for click 8.0.1</c>.</param>
/// <param name="IsRenamed">Whether another distribution stands in for any of them.</param>
public sealed record InstalledRequirements(RequirementsFile Requirements, ImmutableArray<string> Differences, bool IsRenamed)
{
    /// <summary>Looks them up.</summary>
    /// <param name="requirements">The requirements.</param>
    /// <param name="installed">What is installed: version by normalised name.</param>
    /// <param name="packages">Debian packages named in pipeline.yaml, by normalised name.</param>
    /// <returns>The requirements as installed; one that is not installed stays as it is.</returns>
    public static InstalledRequirements Of(RequirementsFile requirements, IReadOnlyDictionary<string, string> installed, IReadOnlyDictionary<string, string> packages)
    {
        var named = ImmutableArray.CreateBuilder<Requirement>();
        var differences = ImmutableArray.CreateBuilder<string>();
        var renamed = false;
        foreach (var requirement in requirements.Requirements)
        {
            var name = requirement.Source is null
                ? RestorePlan.InstalledNames(requirement, DebianPackage.Of(requirement, packages)).FirstOrDefault(installed.ContainsKey)
                : null;
            var stands = name is not null && name != requirement.NormalizedName;
            named.Add(stands ? requirement with { Name = name! } : requirement);
            renamed |= stands;
            if (name is not null && (stands || !requirement.IsSatisfiedBy(installed[name])))
                differences.Add($"{name} {installed[name]} for {requirement.Name}{(requirement.Pin is { } pin ? $" {pin}" : "")}");
        }

        return new(requirements with { Requirements = named.ToImmutable() }, differences.ToImmutable(), renamed);
    }

    /// <summary>Writes them as a requirements file without versions: one line each, without those that have an address or folder.</summary>
    /// <returns>The file's text.</returns>
    public string Render() => string.Concat(
        from requirement in Requirements.Requirements
        where requirement.Source is null
        select $"{requirement.Name}{(requirement.Marker is { } marker ? $" ; {marker}" : "")}\n");
}
