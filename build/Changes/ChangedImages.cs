using System.Collections.Immutable;
using Berrys.Build.Images;
using Berrys.Tools.Dockerfiles;
using Berrys.Tools.Images;

namespace Berrys.Build.Changes;

/// <summary>Finds the images that are built from changed files.</summary>
/// <param name="root">The workspace's folder, absolute.</param>
/// <param name="files">All files of the workspace.</param>
public sealed class ChangedImages(string root, IReadOnlySet<string> files)
{
    /// <summary>Finds them.</summary>
    /// <param name="catalog">The images.</param>
    /// <param name="changed">The changed files, deleted ones too.</param>
    /// <returns>For each service whose image is affected, the changed files that it is built from.</returns>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Of(ImageCatalog catalog, ImmutableSortedSet<string> changed) => catalog.Images
        .Select(image => (image.Build.Service, Files: Of(image, changed)))
        .Where(entry => entry.Files.Count > 0)
        .DistinctBy(entry => entry.Service)
        .ToDictionary(entry => entry.Service, entry => entry.Files, StringComparer.Ordinal);

    // The two builders of Docker read different ignore files; either may be the one.
    private IReadOnlyCollection<string> Of(PlannedImage image, ImmutableSortedSet<string> changed) =>
    [
        .. ((bool[])[true, false])
            .Select(kit => DockerIgnore.FileFor(image.Build.Dockerfile, image.Build.Context, files, kit))
            .Distinct()
            .SelectMany(ignore => ImageInputs.Of(image.Build, image.Dockerfile, Rules(ignore), changed, image.Arguments))
            .Distinct(),
    ];

    private DockerIgnore? Rules(string? ignore) => ignore is null ? null : DockerIgnore.Parse(File.ReadAllText(Path.Combine(root, ignore)), ignore);
}
