using System.Collections.Immutable;
using Berrys.Tools.ImageArchives;

namespace Berrys.Tools.Sbom;

/// <summary>What an image says about itself and about what is installed in it.</summary>
/// <param name="Created">When it says that it was made; <see langword="null"/> when it does not.</param>
/// <param name="Files">The files that say what is installed, as text, by path relative to the image's root.</param>
public sealed record ImageContents(DateTimeOffset? Created, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Reads them, layer upon layer.</summary>
    /// <param name="archive">The image's archive; it can seek, and is used by nobody else.</param>
    /// <param name="id">The image's id, <c>sha256:…</c>.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>What is in it.</returns>
    /// <exception cref="ImageArchiveException">It cannot be read, is another image, or says too much.</exception>
    public static async Task<ImageContents> ReadAsync(Stream archive, string id, CancellationToken cancellationToken)
    {
        var image = await ImageArchive.OpenAsync(archive, id, cancellationToken);
        var files = new ImageFileSystem();
        for (var layer = 0; layer < image.Count; layer++)
        {
            var changes = new LayerChanges(files);
            await image.ReadLayerAsync(layer, file => changes.TakeAsync(file, cancellationToken), cancellationToken);
            files.Apply(changes);
        }

        return new(image.Created, files.Texts());
    }
}
