using Berrys.Tools.Requirements;

namespace Berrys.Tools.Snyk;

/// <summary>Finds the line that brings a package in.</summary>
/// <param name="requirements">The requirements.</param>
internal sealed class RequirementPlaces(RequirementsFile requirements)
{
    private readonly ILookup<string, Requirement> _byName = requirements.Requirements.ToLookup(requirement => requirement.NormalizedName, StringComparer.Ordinal);

    /// <summary>Finds it.</summary>
    /// <param name="path">The way from the project to the package, such as <c>proj@0.0.0</c>, <c>flask@2.2.2</c>, <c>jinja2@3.1.2</c>.</param>
    /// <param name="package">The package.</param>
    /// <returns>The requirement, or <see langword="null"/> when none on the way is in the file.</returns>
    public RequirementPlace? Of(IEnumerable<string> path, string package)
    {
        foreach (var step in path.Append(package))
        {
            var at = step.LastIndexOf('@');
            var name = PackageName.Normalize(at > 0 ? step[..at] : step);
            if (_byName[name].FirstOrDefault() is { } requirement)
                return new(requirement, name == PackageName.Normalize(package));
        }

        return null;
    }
}

/// <summary>The line that brings a package in.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="IsDirect">Whether it names the package itself, rather than one that needs it.</param>
internal sealed record RequirementPlace(Requirement Requirement, bool IsDirect);
