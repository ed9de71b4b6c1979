namespace Berrys.Tools.ImageArchives;

/// <summary>What an entry of a layer is.</summary>
public enum LayerFileKind
{
    /// <summary>A file, or another name of a file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, which is never followed.</summary>
    Link,

    /// <summary>A device or pipe.</summary>
    Special,

    /// <summary>The removal of what lower layers have under the path.</summary>
    Removal,
}

/// <summary>An entry of an image's layer.</summary>
/// <param name="Path">Its path, relative to the root with forward slashes, as the layer says it: not fit to be shown. Empty for the root.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="Head">What a file begins with, up to <see cref="LayerReader.HeadLength"/> bytes; valid until the next entry is read.</param>
public readonly record struct LayerFile(string Path, LayerFileKind Kind, UnixFileMode Mode, ReadOnlyMemory<byte> Head = default);
