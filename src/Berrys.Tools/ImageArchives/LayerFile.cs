namespace Berrys.Tools.ImageArchives;

/// <summary>An entry of an image's layer.</summary>
/// <param name="Path">Its path, relative to the root with forward slashes, as the layer says it: not fit to be shown. Empty for the root.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="Head">What a file begins with, up to <see cref="LayerReader.HeadLength"/> bytes; valid until the next entry is read.</param>
public readonly record struct LayerFile(string Path, LayerFileKind Kind, UnixFileMode Mode, ReadOnlyMemory<byte> Head = default)
{
    /// <summary>How long a file is, in bytes.</summary>
    public long Length { get; init; }

    /// <summary>What follows <see cref="Head"/>; <see langword="null"/> when nothing does. Valid until the next entry is read.</summary>
    public Stream? Rest { get; init; }

    /// <summary>The path of the file that a hard link is another name of, of the same layer or one below.</summary>
    public string? Target { get; init; }
}
