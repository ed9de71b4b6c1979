using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Berrys.Pipeline.Caching;

/// <summary>The hash of a file as git names it, with its mode, so that files in and out of a repository compare.</summary>
public static class ContentHash
{
    /// <summary>Hashes a file's mode and content.</summary>
    /// <param name="path">The file, absolute. A symbolic link is hashed as its target's text, as git does.</param>
    /// <returns>Git's mode (100644, 100755 or 120000), a space and the blob id (SHA-1 over <c>blob SIZE\0CONTENT</c>).</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string OfFile(string path)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is { } target)
            return "120000 " + Blob(Encoding.UTF8.GetBytes(target));
        var executable = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0;
        return (executable ? "100755 " : "100644 ") + Blob(File.ReadAllBytes(path));
    }

    // Git's object format; not a security boundary.
#pragma warning disable CA5350
    private static string Blob(byte[] content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes("blob " + content.Length.ToString(CultureInfo.InvariantCulture) + "\0"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
#pragma warning restore CA5350
}
