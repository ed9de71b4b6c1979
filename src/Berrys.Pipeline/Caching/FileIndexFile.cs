using System.Security.Cryptography;
using System.Text;

namespace Berrys.Pipeline.Caching;

/// <summary>An index of files on disk: entries behind a mark, and the SHA-256 of it all. One that is damaged is empty: it only costs time.</summary>
internal static class FileIndexFile
{
    private const string Mark = "berrys-files-1";
    private const int LeastEntry = 40;

    public static Dictionary<string, IndexedFile> Read(string file)
    {
        try
        {
            return Parse(File.ReadAllBytes(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            return new(StringComparer.Ordinal);
        }
    }

    public static void Write(string file, IReadOnlyDictionary<string, IndexedFile> entries)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(entries.Count);
            foreach (var (path, entry) in entries)
            {
                writer.Write(path);
                writer.Write(entry.State.Mode);
                writer.Write(entry.State.Size);
                writer.Write(entry.State.Modified);
                writer.Write(entry.State.Changed);
                writer.Write(entry.State.Inode);
                writer.Write(entry.ReadAt);
                writer.Write(entry.Hash);
            }
        }

        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        CacheFile.Write(file, [.. content, .. hash]);
    }

    private static Dictionary<string, IndexedFile> Parse(byte[] bytes)
    {
        var length = bytes.Length - SHA256.HashSizeInBytes;
        if (length <= 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
            throw new FormatException();
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
        if (reader.ReadString() != Mark)
            throw new FormatException();
        var count = reader.ReadInt32();
        var entries = new Dictionary<string, IndexedFile>(Math.Clamp(count, 0, length / LeastEntry), StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            var path = reader.ReadString();
            var state = new FileState(reader.ReadUInt32(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadUInt64());
            var readAt = reader.ReadInt64();
            entries[path] = new(state, reader.ReadString(), readAt);
        }

        return entries;
    }
}
