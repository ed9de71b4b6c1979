namespace Berrys.Tools.Sbom;

/// <summary>
/// Refuses to be read in large pieces. A tar reader takes the long names and attributes of an entry in one piece, however
/// large the archive says that they are; everything else it takes in small ones.
/// </summary>
/// <param name="inner">The stream; not closed with this.</param>
internal sealed class BoundedReads(Stream inner) : Stream
{
    /// <summary>The largest piece, in bytes: 1 MiB.</summary>
    public const int Limit = 1 << 20;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        Check(buffer.Length);
        return inner.Read(buffer);
    }

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Check(buffer.Length);
        return inner.ReadAsync(buffer, cancellationToken);
    }

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static void Check(int length)
    {
        if (length > Limit)
            throw new ImageArchiveException($"an entry of a layer has a name or attributes of more than {Limit >> 20} MiB");
    }
}
