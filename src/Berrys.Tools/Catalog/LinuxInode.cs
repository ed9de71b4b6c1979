using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Berrys.Tools.Catalog;

/// <summary>Inode numbers, which .NET does not tell.</summary>
internal static partial class LinuxInode
{
    private const int CurrentDirectory = -100;
    private const uint InodeWanted = 0x100;

    /// <summary>The size of <c>struct statx</c> and the place of <c>stx_ino</c> in it, the same on every architecture (statx(2)).</summary>
    private const int Size = 256;
    private const int InodeAt = 32;

    /// <summary>The inode of a file, or 0 where it cannot be had.</summary>
    public static ulong Of(string path)
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        var buffer = new byte[Size];
        try
        {
            return Statx(CurrentDirectory, path, 0, InodeWanted, buffer) != 0 ? 0
                : BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt64LittleEndian(buffer.AsSpan(InodeAt))
                : BinaryPrimitives.ReadUInt64BigEndian(buffer.AsSpan(InodeAt));
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than statx: size and time of change must do.
            return 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, [Out] byte[] buffer);
}
