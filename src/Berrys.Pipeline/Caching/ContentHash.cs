using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Berrys.Pipeline.Caching;

/// <summary>The hash of a file as git names it, with its mode, so that files in and out of a repository compare.</summary>
public static class ContentHash
{
    private const int ChunkSize = 1 << 16;

    /// <summary>Hashes a file's mode and content.</summary>
    /// <param name="path">The file, absolute. A symbolic link is hashed as its target's text, as git does.</param>
    /// <returns>Git's mode (100644, 100755 or 120000), a space and the blob id (SHA-1 over <c>blob SIZE\0CONTENT</c>).</returns>
    /// <exception cref="IOException">The file cannot be read, or changed while it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static string OfFile(string path)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is { } target)
            return "120000 " + Blob(new MemoryStream(Encoding.UTF8.GetBytes(target)));
        var executable = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0;
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return (executable ? "100755 " : "100644 ") + Blob(content);
    }

    // Git's object format; not a security boundary.
#pragma warning disable CA5350
    private static string Blob(Stream content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        var size = content.Length;
        hash.AppendData(Encoding.ASCII.GetBytes("blob " + size.ToString(CultureInfo.InvariantCulture) + "\0"));
        var buffer = new byte[Math.Clamp(size, 1, ChunkSize)];
        var left = size;
        for (int read; (read = content.Read(buffer)) > 0; left -= read)
            hash.AppendData(buffer, 0, read);
        return left == 0
            ? Convert.ToHexStringLower(hash.GetHashAndReset())
            : throw new IOException("A file changed while it was read.");
    }
#pragma warning restore CA5350
}
