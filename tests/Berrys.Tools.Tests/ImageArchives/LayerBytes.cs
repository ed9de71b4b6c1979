using System.Formats.Tar;
using System.Text;

namespace Berrys.Tools.Tests.ImageArchives;

/// <summary>Makes tar archives, hostile ones too.</summary>
internal static class LayerBytes
{
    public static byte[] Of(params TarEntry[] entries)
    {
        using var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var entry in entries)
                writer.WriteEntry(entry);
        }

        return bytes.ToArray();
    }

    public static TarEntry File(string name, byte[] content, UnixFileMode mode = UnixFileMode.UserRead) =>
        new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content), Mode = mode };

    public static TarEntry File(string name, string content = "x", UnixFileMode mode = UnixFileMode.UserRead) => File(name, Encoding.UTF8.GetBytes(content), mode);

    public static TarEntry Link(TarEntryType type, string name, string target) => new PaxTarEntry(type, name) { LinkName = target };

    /// <summary>A header that declares a size without having it.</summary>
    public static byte[] Header(char type, string name, string size)
    {
        var block = new byte[512];
        Encoding.UTF8.GetBytes(name).CopyTo(block, 0);
        "0000644"u8.CopyTo(block.AsSpan(100));
        "0000000"u8.CopyTo(block.AsSpan(108));
        "0000000"u8.CopyTo(block.AsSpan(116));
        Encoding.ASCII.GetBytes(size).CopyTo(block, 124);
        "00000000000"u8.CopyTo(block.AsSpan(136));
        block[156] = (byte)type;
        "ustar\0"u8.CopyTo(block.AsSpan(257));
        "00"u8.CopyTo(block.AsSpan(263));
        "        "u8.CopyTo(block.AsSpan(148));
        var sum = block.Sum(octet => octet);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(block, 148);
        return block;
    }
}
