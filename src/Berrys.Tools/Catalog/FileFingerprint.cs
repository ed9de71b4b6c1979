namespace Berrys.Tools.Catalog;

/// <summary>What tells one version of a file from the next without reading it.</summary>
/// <param name="Path">Its full path, links followed.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Modified">When it was last written, in UTC ticks.</param>
/// <param name="Inode">Its inode on Linux, else 0.</param>
public sealed record FileFingerprint(string Path, long Size, long Modified, ulong Inode)
{
    /// <summary>Takes the fingerprint of a file.</summary>
    /// <param name="path">Its full path, maybe a link.</param>
    /// <returns>The fingerprint, or <see langword="null"/> when there is no such file.</returns>
    public static FileFingerprint? Of(string path)
    {
        var file = new FileInfo(path);
        file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return file.Exists ? new(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks, LinuxInode.Of(file.FullName)) : null;
    }
}
