using System.Collections.Immutable;
using Berrys.Pipeline.Releases.Sboms;
using Berrys.Tools.Reports;
using Berrys.Tools.Requirements;

namespace Berrys.Tools.Sbom;

/// <summary>What of a service's requirements is in its image.</summary>
/// <param name="Required">The URLs of the components that they name.</param>
/// <param name="Unsatisfied">Those that no component satisfies, as they are written.</param>
internal sealed record RequirementMatch(ImmutableSortedSet<string> Required, ImmutableSortedSet<string> Unsatisfied)
{
    /// <summary>Compares requirements with components.</summary>
    /// <param name="requirements">The requirements.</param>
    /// <param name="components">The components.</param>
    /// <returns>What is there and what is not.</returns>
    public static RequirementMatch Of(IEnumerable<Requirement> requirements, ImmutableArray<SbomComponent> components)
    {
        var installed = components.Where(component => component.Url.Type == "pypi").ToLookup(component => component.Url.Name, StringComparer.Ordinal);
        var required = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var unsatisfied = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var requirement in requirements.Where(requirement => !requirement.IsConstraint))
        {
            var found = installed[requirement.NormalizedName].ToList();
            required.UnionWith(found.Select(component => component.Url.ToString()));
            // One for other environments need not be there; one by address may have any name.
            if (requirement is { Marker: null, Source: null } && !found.Exists(component => requirement.IsSatisfiedBy(component.Version)))
                unsatisfied.Add(PlainText.Line(requirement.Name + string.Join(',', requirement.Specifiers.Select(clause => clause.Operator + clause.Version))));
        }

        return new(required.ToImmutable(), unsatisfied.ToImmutable());
    }
}
