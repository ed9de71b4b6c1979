using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Berrys.Pipeline.Caching;

/// <summary>Hashes named fields so that no two lists of fields give the same bytes: each text stands behind its length.</summary>
public sealed class FieldHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _pending = new(4096);

    /// <summary>Adds a field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public void Add(string name, string value)
    {
        Add(name);
        Add(value);
        if (_pending.WrittenCount > 2048)
            Flush();
    }

    /// <summary>Ends the hash and starts anew.</summary>
    /// <returns>SHA-256 in lower-case hexadecimal (64 characters).</returns>
    public string ToHexadecimal()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc />
    public void Dispose() => _hash.Dispose();

    private void Add(string text)
    {
        var length = _pending.GetSpan(sizeof(int));
        BinaryPrimitives.WriteInt32LittleEndian(length, Encoding.UTF8.GetByteCount(text));
        _pending.Advance(sizeof(int));
        Encoding.UTF8.GetBytes(text, _pending);
    }

    private void Flush()
    {
        _hash.AppendData(_pending.WrittenSpan);
        _pending.ResetWrittenCount();
    }
}
