using System.Collections.Immutable;
using System.Formats.Tar;
using System.Text.Json;
using Berrys.Tools.Images;
using Berrys.Tools.Reports;

namespace Berrys.Tools.ImageArchives;

/// <summary>
/// An image as <c>docker save</c> writes it: the layout of Docker 20.10 (<c>ID/layer.tar</c>) or the one of the OCI
/// (<c>blobs/sha256/DIGEST</c>); in both, <c>manifest.json</c> names the layers.
/// </summary>
public sealed class ImageArchive
{
    private const string Manifest = "manifest.json";
    private const long LargestManifest = 16L << 20;
    private const int MostFiles = 100_000;
    private readonly string _file;

    private ImageArchive(string file, ImmutableArray<(long Offset, long Length)> layers) => (_file, Layers) = (file, layers);

    /// <summary>Where each layer lies in the file, from the bottom up.</summary>
    private ImmutableArray<(long Offset, long Length)> Layers { get; }

    /// <summary>How many layers it has.</summary>
    public int Count => Layers.Length;

    /// <summary>Opens an archive.</summary>
    /// <param name="file">The file, absolute; it must not change while it is used.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The archive.</returns>
    /// <exception cref="ImageArchiveException">It is none.</exception>
    public static async Task<ImageArchive> OpenAsync(string file, CancellationToken cancellationToken)
    {
        var places = new Dictionary<string, (long, long)>(StringComparer.Ordinal);
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        ImmutableArray<string>? names = null;
        try
        {
            await using var stream = File.OpenRead(file);
            await using var reader = new TarReader(stream);
            while (await reader.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
            {
                var path = ImagePath.Of(entry.Name);
                if (entry.EntryType == TarEntryType.SymbolicLink)
                    links[path] = ImagePath.Of($"{path[..(path.LastIndexOf('/') + 1)]}{entry.LinkName}");
                else if (path == Manifest && entry.Length <= LargestManifest && entry.DataStream is { } content)
                    names = await LayerNamesAsync(content, cancellationToken);
                else if (entry.DataStream is not null)
                    places[path] = (entry.DataOffset, entry.Length);
                if (places.Count + links.Count > MostFiles)
                    throw new ImageArchiveException("the image's archive has too many files");
            }
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException or FormatException or EndOfStreamException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            throw new ImageArchiveException("the image's archive is no tar archive", error);
        }

        if (names is null)
            throw new ImageArchiveException("the image's archive has no manifest.json that can be read");
        return new ImageArchive(
            file,
            [
                .. names.Value.Select(name => places.TryGetValue(links.GetValueOrDefault(name, name), out var place)
                    ? place
                    : throw new ImageArchiveException("the image's archive lacks a layer")),
            ]);
    }

    /// <summary>Reads a layer.</summary>
    /// <param name="index">Its number, from the bottom up; the first is 0.</param>
    /// <param name="take">Gets each entry.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A task that ends with the last entry.</returns>
    /// <exception cref="ImageArchiveException">It is no layer.</exception>
    public async Task ReadLayerAsync(int index, Action<LayerFile> take, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(_file);
        await using var layer = new SliceStream(file, Layers[index].Offset, Layers[index].Length);
        await LayerReader.ReadAsync(layer, take, cancellationToken);
    }

    private static async Task<ImmutableArray<string>?> LayerNamesAsync(Stream content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        return JsonReport.Read(bytes.ToArray(), Names)?.ToImmutableArray();
    }

    private static IEnumerable<string>? Names(JsonElement document) =>
        document.ValueKind == JsonValueKind.Array && document.GetArrayLength() == 1 && document[0].List("Layers") is { } layers
            ? [.. layers.Select(layer => layer.ValueKind == JsonValueKind.String ? ImagePath.Of(layer.GetString()!) : "")]
            : null;
}
