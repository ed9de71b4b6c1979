namespace Berrys.Tools.ImageArchives;

/// <summary>A part of a file, read once from its beginning to its end without a copy of it.</summary>
/// <param name="file">The file, which nobody else may move in meanwhile; not closed with this.</param>
/// <param name="offset">Where the part begins, in bytes.</param>
/// <param name="length">How long it is, in bytes.</param>
internal sealed class FileRange(Stream file, long offset, long length) : ForwardStream
{
    private long _position;

    /// <inheritdoc />
    public override long Length => length;

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (file.Position != offset + _position)
            file.Position = offset + _position;
        var count = file.Read(buffer[..(int)Math.Min(buffer.Length, length - _position)]);
        _position += count;
        return count;
    }
}
