using System.Collections.Immutable;
using Berrys.Pipeline.Releases.Sboms;
using Berrys.Tools.Requirements;

namespace Berrys.Tools.Sbom;

/// <summary>Makes a bill of materials of what an image says about itself.</summary>
public static class ImagePackages
{
    /// <summary>Makes it.</summary>
    /// <param name="subject">The image.</param>
    /// <param name="contents">What is in it.</param>
    /// <param name="requirements">What the service's requirements file asks for; empty for an image without one.</param>
    /// <returns>The same for the same image and requirements.</returns>
    public static Pipeline.Releases.Sboms.Sbom Of(SbomSubject subject, ImageContents contents, IEnumerable<Requirement> requirements)
    {
        var system = ImageFiles.OsReleases.Select(path => contents.Files.GetValueOrDefault(path)).OfType<string>().Select(OsRelease.Parse).FirstOrDefault(found => found is not null);
        var components = contents.Files.SelectMany(file => Read(file.Key, file.Value, system)).ToImmutableArray();
        var match = RequirementMatch.Of(requirements, components);
        return new(subject)
        {
            Created = contents.Created,
            System = system,
            Components = components,
            Required = match.Required,
            Unsatisfied = match.Unsatisfied,
        };
    }

    private static IEnumerable<SbomComponent> Read(string path, string text, SbomSystem? system)
    {
        var location = "/" + path;
        if (ImageFiles.IsDebian(path))
            return DebianPackages.Parse(text, location, system);
        if (ImageFiles.IsAlpine(path))
            return AlpinePackages.Parse(text, location, system);
        return ImageFiles.IsPython(path) && PythonPackages.Parse(text, location) is { } package ? [package] : [];
    }
}
