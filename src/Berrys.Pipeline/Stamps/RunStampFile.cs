using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Berrys.Pipeline.Caching;

namespace Berrys.Pipeline.Stamps;

/// <summary>
/// A stamp on disk, behind it a checksum (CRC-32C): a damaged one does not hold.
/// </summary>
public static class RunStampFile
{
    private const string Mark = "berrys-stamp-1";

    // Kind, mode, size, modified, changed, inode.
    private const int StateSize = 1 + 4 + (4 * 8);
    private const int BlockLength = 512;

    /// <summary>Writes a stamp.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="stamp">The stamp.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, RunStamp stamp)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(stamp.Identity);
            writer.Write(stamp.Variables.Length);
            foreach (var name in stamp.Variables)
                writer.Write(name);
            writer.Write(stamp.Salt.Length);
            writer.Write(stamp.Salt.AsSpan());
            writer.Write(stamp.Surroundings.Length);
            writer.Write(stamp.Surroundings.AsSpan());
            writer.Write(stamp.Summary);
            writer.Write(stamp.Documents.Length);
            foreach (var (place, text) in stamp.Documents)
            {
                writer.Write(place);
                writer.Write(text);
            }

            var blocks = stamp.Watched.Chunk(BlockLength).Select(Block).ToArray();
            writer.Write(blocks.Length);
            foreach (var block in blocks)
                writer.Write(block.Length);
            foreach (var block in blocks)
                writer.Write(block);
        }

        bytes.Write(Checksum(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        CacheFile.Write(path, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Finds out whether nothing that a stamp depends on has changed.</summary>
    /// <param name="path">The stamp's file, absolute.</param>
    /// <param name="identity">Which run is to be spared.</param>
    /// <param name="surroundings">Hashes a salt and the present values of variables.</param>
    /// <returns>What is left to do then; <see langword="null"/> when something has changed, or there is no such stamp.</returns>
    public static SparedRun? Check(string path, string identity, Func<byte[], IReadOnlyList<string>, byte[]> surroundings)
    {
        try
        {
            var file = File.ReadAllBytes(path);
            if (file.Length < sizeof(uint) || !Checksum(file.AsSpan(..^sizeof(uint))).AsSpan().SequenceEqual(file.AsSpan(^sizeof(uint)..)))
                return null;
            var bytes = new ArraySegment<byte>(file, 0, file.Length - sizeof(uint));
            using var reader = new BinaryReader(new MemoryStream(file, 0, bytes.Count), Encoding.UTF8);
            if (reader.ReadString() != Mark || reader.ReadString() != identity)
                return null;
            var names = new string[Count(reader, bytes)];
            for (var index = 0; index < names.Length; index++)
                names[index] = reader.ReadString();
            var salt = reader.ReadBytes(Count(reader, bytes));
            var expected = reader.ReadBytes(Count(reader, bytes));
            if (!surroundings(salt, names).AsSpan().SequenceEqual(expected))
                return null;
            var summary = reader.ReadString();
            var documents = new StampedDocument[Count(reader, bytes)];
            for (var index = 0; index < documents.Length; index++)
                documents[index] = new(reader.ReadString(), reader.ReadString());
            var blocks = new (int Start, int Length)[Count(reader, bytes)];
            for (var index = 0; index < blocks.Length; index++)
                blocks[index].Length = reader.ReadInt32();
            var at = (int)reader.BaseStream.Position;
            for (var index = 0; index < blocks.Length; at += blocks[index].Length, index++)
                blocks[index].Start = at;
            return at == bytes.Count && Holds(bytes, blocks) ? new(summary, documents) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            // None yet, or a damaged one.
            return null;
        }
    }

    private static bool Holds(ArraySegment<byte> bytes, (int Start, int Length)[] blocks)
    {
        var holds = true;
        Parallel.For(0, blocks.Length, (index, loop) =>
        {
            if (!Holds(bytes.AsSpan(blocks[index].Start, blocks[index].Length)))
            {
                holds = false;
                loop.Stop();
            }
        });
        return holds;
    }

    private static bool Holds(ReadOnlySpan<byte> block)
    {
        while (!block.IsEmpty)
        {
            var end = block[StateSize..].IndexOf((byte)0);
            if (end < 0 || FileState.Of(block.Slice(StateSize, end + 1)) != Read(block))
                return false;
            block = block[(StateSize + end + 1)..];
        }

        return true;
    }

    private static byte[] Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes)
            sum = BitOperations.Crc32C(sum, value);
        var written = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(written, sum);
        return written;
    }

    private static FileState? Read(ReadOnlySpan<byte> entry) => entry[0] == 0
        ? null
        : new FileState(
            BinaryPrimitives.ReadUInt32LittleEndian(entry[1..]),
            BinaryPrimitives.ReadInt64LittleEndian(entry[5..]),
            BinaryPrimitives.ReadInt64LittleEndian(entry[13..]),
            BinaryPrimitives.ReadInt64LittleEndian(entry[21..]),
            BinaryPrimitives.ReadUInt64LittleEndian(entry[29..]));

    private static byte[] Block(WatchedFile[] files)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        foreach (var (path, known) in files)
        {
            var state = known.GetValueOrDefault();
            writer.Write((byte)(known is null ? 0 : 1));
            writer.Write(state.Mode);
            writer.Write(state.Size);
            writer.Write(state.Modified);
            writer.Write(state.Changed);
            writer.Write(state.Inode);
            writer.Write(Encoding.UTF8.GetBytes(path));
            writer.Write((byte)0);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    private static int Count(BinaryReader reader, ArraySegment<byte> bytes) =>
        reader.ReadInt32() is var count && count >= 0 && count <= bytes.Count ? count : throw new FormatException();
}
