namespace Berrys.Pipeline.Caching;

/// <summary>Writes files of the cache: a reader sees the old content or the new one, whole.</summary>
internal static class CacheFile
{
    /// <summary>What unfinished files end with.</summary>
    public const string Unfinished = ".tmp";

    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = NewName(path);
        try
        {
            using (var file = Create(temporary))
                file.Write(content);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A name beside a file that nobody else uses.</summary>
    public static string NewName(string path) => $"{path}.{Guid.NewGuid():N}{Unfinished}";

    /// <summary>Makes a file, and the folder that it lies in.</summary>
    public static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }
    }
}
