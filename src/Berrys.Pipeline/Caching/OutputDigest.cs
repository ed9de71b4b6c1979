using System.Security.Cryptography;

namespace Berrys.Pipeline.Caching;

/// <summary>The digest of an output file, by which its content is kept.</summary>
public static class OutputDigest
{
    /// <summary>Hashes a file's content.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <returns>SHA-256 in lower-case hexadecimal (64 characters).</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string OfFile(string path)
    {
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
