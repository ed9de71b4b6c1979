using System.Globalization;
using System.Text;

namespace Berrys.Tools.ImageArchives;

/// <summary>
/// A tar archive on its way to a reader that keeps extended headers and long names in memory: one with such a header of more
/// than <see cref="LargestHeader"/>, or of more than <see cref="LargestArchive"/> in all, is refused before it is read.
/// </summary>
/// <param name="archive">The archive; it is closed with this stream.</param>
internal sealed class TarGuardStream(Stream archive) : ForwardStream
{
    /// <summary>The largest extended header, in bytes: 1 MiB.</summary>
    public const long LargestHeader = 1L << 20;

    /// <summary>The largest archive after decompression, in bytes: 32 GiB.</summary>
    public const long LargestArchive = 32L << 30;

    private const int BlockSize = 512;
    private readonly byte[] _header = new byte[BlockSize];
    private int _filled;
    private long _toHeader;
    private long _total;

    /// <inheritdoc />
    /// <exception cref="ImageArchiveException">The archive is refused.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = archive.Read(buffer);
        _total += count;
        if (_total > LargestArchive)
            throw new ImageArchiveException($"a layer is larger than {LargestArchive >> 30} GiB");
        Watch(buffer[..count]);
        return count;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            archive.Dispose();
        base.Dispose(disposing);
    }

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_toHeader > 0)
            {
                var skipped = (int)Math.Min(_toHeader, bytes.Length);
                _toHeader -= skipped;
                bytes = bytes[skipped..];
                continue;
            }

            var taken = Math.Min(BlockSize - _filled, bytes.Length);
            bytes[..taken].CopyTo(_header.AsSpan(_filled));
            _filled += taken;
            bytes = bytes[taken..];
            if (_filled < BlockSize)
                return;
            _filled = 0;
            var size = SizeOf(_header.AsSpan(124, 12));
            if (_header[156] is (byte)'x' or (byte)'g' or (byte)'L' or (byte)'K' && size > LargestHeader)
                throw new ImageArchiveException($"a layer has a header of more than {LargestHeader >> 20} MiB");
            // Links, devices and folders have no content, whatever size they say.
            var hasContent = _header[156] is not ((byte)'1' or (byte)'2' or (byte)'3' or (byte)'4' or (byte)'5' or (byte)'6');
            _toHeader = hasContent ? Math.Min(size, long.MaxValue - BlockSize) : 0;
            _toHeader += (BlockSize - _toHeader % BlockSize) % BlockSize;
        }
    }

    // Octal digits; of large files, a number in binary with its highest bit set.
    private static long SizeOf(ReadOnlySpan<byte> field)
    {
        if (field[0] >= 0x80)
        {
            var size = 0L;
            foreach (var octet in field[4..])
                size = size << 8 | octet;
            return size < 0 ? long.MaxValue : size;
        }

        var digits = Encoding.ASCII.GetString(field).Trim('\0', ' ');
        var octal = 0L;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7')
                return 0;
            octal = octal * 8 + int.Parse([digit], NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return octal;
    }
}
