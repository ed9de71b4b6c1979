using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Berrys.Pipeline.Caching;

/// <summary>SHA-256 over named fields, each text with its length in front, so that no two sequences of fields look alike.</summary>
public sealed class FieldHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public void Add(string name, string value)
    {
        Add(name);
        Add(value);
    }

    /// <summary>The hash of the fields added so far; it begins anew.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public string ToHexadecimal() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc />
    public void Dispose() => _hash.Dispose();

    private void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
    }
}
