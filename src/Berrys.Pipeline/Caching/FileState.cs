using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Berrys.Pipeline.Caching;

/// <summary>What the file system tells of a file without reading it: equal means unchanged, as far as its clock can tell.</summary>
/// <param name="Mode">Type and permissions as stat(2) has them; 0 where they cannot be had.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Modified">When it was last written, in nanoseconds since 1970.</param>
/// <param name="Changed">When its content, mode, name or links last changed, in nanoseconds since 1970; no program can set it back. 0 where it cannot be had.</param>
/// <param name="Inode">Its inode; 0 where it cannot be had.</param>
public readonly partial record struct FileState(uint Mode, long Size, long Modified, long Changed, ulong Inode)
{
    private const long CoarseTime = 10_000_000;
    private const long CoarseStep = 2_000_000_000;
    private const long FineStep = 20_000_000;
    private const int CurrentDirectory = -100;
    private const int NoFollow = 0x100;
    private const uint Wanted = 0x7ff;
    private const uint TypeMask = 0xf000;
    private const uint FolderType = 0x4000;
    private const int NanosecondsPerTick = 100;
    private const long NanosecondsPerSecond = 1_000_000_000;

    // struct statx is the same on every architecture (statx(2)).
    private const int StatxSize = 256;

    /// <summary>The later of both times.</summary>
    public long Latest => Math.Max(Modified, Changed);

    /// <summary>
    /// Whether a change after a moment would show: file systems keep times in steps, of up to two seconds (FAT) where the
    /// times are whole hundredths, else of the kernel's clock, and a file may change twice within one step.
    /// </summary>
    /// <param name="moment">When the file was read, in nanoseconds since 1970.</param>
    /// <returns><see langword="false"/> when it was touched so shortly before that it may change once more and look the same.</returns>
    public bool IsSettledAt(long moment) => Latest + (Latest % CoarseTime == 0 ? CoarseStep : FineStep) < moment;

    /// <summary>The present moment as files have it.</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>Nanoseconds since 1970.</returns>
    public static long Moment(TimeProvider clock) => (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * NanosecondsPerTick;

    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder => (Mode & TypeMask) == FolderType;

    /// <summary>Looks at a file; a symbolic link is looked at itself.</summary>
    /// <param name="path">Its path, absolute.</param>
    /// <returns>Its state, or <see langword="null"/> when there is none.</returns>
    public static FileState? Of(string path) => OperatingSystem.IsLinux() && BitConverter.IsLittleEndian && IsSupported ? OfStatx(path) : OfInfo(path);

    /// <summary>Looks at a file; a symbolic link is looked at itself.</summary>
    /// <param name="path">Its path, absolute, in UTF-8 with a zero byte at its end.</param>
    /// <returns>Its state, or <see langword="null"/> when there is none.</returns>
    public static unsafe FileState? Of(ReadOnlySpan<byte> path)
    {
        if (!OperatingSystem.IsLinux() || !BitConverter.IsLittleEndian || !IsSupported)
            return OfInfo(Encoding.UTF8.GetString(path[..^1]));
        var buffer = stackalloc byte[StatxSize];
        fixed (byte* name = path)
            return Statx(CurrentDirectory, name, NoFollow, Wanted, buffer) == 0 ? Read(buffer) : null;
    }

    private static bool IsSupported { get; } = NativeLibrary.TryLoad("libc", typeof(FileState).Assembly, null, out var library) && NativeLibrary.TryGetExport(library, "statx", out _);

    private static unsafe FileState? OfStatx(string path)
    {
        var buffer = stackalloc byte[StatxSize];
        return Statx(CurrentDirectory, path, NoFollow, Wanted, buffer) == 0 ? Read(buffer) : null;
    }

    private static unsafe FileState Read(byte* buffer)
    {
        var data = new ReadOnlySpan<byte>(buffer, StatxSize);
        return new(
            BinaryPrimitives.ReadUInt16LittleEndian(data[28..]),
            BinaryPrimitives.ReadInt64LittleEndian(data[40..]),
            Time(data[112..]),
            Time(data[96..]),
            BinaryPrimitives.ReadUInt64LittleEndian(data[32..]));
    }

    private static long Time(ReadOnlySpan<byte> timestamp) =>
        (BinaryPrimitives.ReadInt64LittleEndian(timestamp) * NanosecondsPerSecond) + BinaryPrimitives.ReadUInt32LittleEndian(timestamp[8..]);

    private static FileState? OfInfo(string path)
    {
        FileSystemInfo info = new FileInfo(path);
        if (!info.Exists)
            info = new DirectoryInfo(path);
        if (!info.Exists && info.LinkTarget is null)
            return null;
        var isFolder = info is DirectoryInfo && info.LinkTarget is null;
        var permissions = OperatingSystem.IsWindows() ? 0 : (uint)info.UnixFileMode;
        return new(
            permissions | (isFolder ? FolderType : 0),
            info is FileInfo { Exists: true } file ? file.Length : 0,
            (info.LastWriteTimeUtc - DateTime.UnixEpoch).Ticks * NanosecondsPerTick,
            0,
            0);
    }

    [LibraryImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int Statx(int folder, byte* path, int flags, uint mask, byte* buffer);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int Statx(int folder, string path, int flags, uint mask, byte* buffer);
}
