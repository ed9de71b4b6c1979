using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Berrys.Tools.ImageArchives;

namespace Berrys.Tools.Sbom;

/// <summary>The files of an image that say what is installed in it, layer upon layer.</summary>
internal sealed class ImageFileSystem
{
    /// <summary>How much is kept at a time, in bytes: 256 MiB.</summary>
    public const long Limit = 256L << 20;

    private const int MostFiles = 100_000;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private HashSet<string> _known = new(StringComparer.Ordinal);
    private long _size;

    /// <summary>The files as text, by path.</summary>
    /// <returns>The files; what is no UTF-8 in them is replaced.</returns>
    public ImmutableSortedDictionary<string, string> Texts() =>
        _files.ToImmutableSortedDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);

    /// <summary>Whether a path is one of the files so far, or a folder around one.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Whether it is.</returns>
    public bool Knows(string path) => _known.Contains(path);

    /// <summary>The content of a file so far.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The content, or <see langword="null"/>.</returns>
    public byte[]? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Lays a layer over what is there.</summary>
    /// <param name="layer">What the layer changes.</param>
    /// <exception cref="ImageArchiveException">It is too much to keep.</exception>
    public void Apply(LayerChanges layer)
    {
        foreach (var path in _files.Keys.Where(path => layer.Removes(path)).ToList())
        {
            _size -= _files[path].Length;
            _files.Remove(path);
        }

        foreach (var (path, content) in layer.Added)
        {
            _size += content.Length - (_files.GetValueOrDefault(path)?.Length ?? 0);
            _files[path] = content;
        }

        if (_size > Limit || _files.Count > MostFiles)
            throw new ImageArchiveException(string.Create(CultureInfo.InvariantCulture, $"the image's lists of packages are {_files.Count} files of {_size >> 20} MiB, more than can be looked at"));
        _known = _files.Keys.SelectMany(WithFolders).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A path and the folders around it.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The path first.</returns>
    public static IEnumerable<string> WithFolders(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }
}
