namespace Berrys.Tools.ImageArchives;

/// <summary>A part of a file, read once from its beginning to its end.</summary>
/// <param name="file">The file, which stays open.</param>
/// <param name="offset">Where the part begins, in bytes.</param>
/// <param name="length">How long it is, in bytes.</param>
internal sealed class SliceStream(FileStream file, long offset, long length) : ForwardStream
{
    private long _position;

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, length - _position);
        if (wanted <= 0)
            return 0;
        var count = RandomAccess.Read(file.SafeFileHandle, buffer[..wanted], offset + _position);
        _position += count;
        return count;
    }
}
