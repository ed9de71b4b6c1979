using System.Buffers;
using System.Security.Cryptography;

namespace Berrys.Pipeline.Caching;

/// <summary>Contents by their SHA-256, in files of one folder. What is read is held against its name, so that damage is noticed and removed.</summary>
/// <param name="folder">The folder, absolute.</param>
public sealed class ContentStore(string folder)
{
    private const int ChunkSize = 1 << 16;
    private const int DigestLength = 64;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>Where a content lies, or would.</summary>
    /// <param name="digest">64 lower-case hexadecimal digits.</param>
    /// <returns>The file, absolute.</returns>
    public string PathOf(string digest) => Path.Combine(folder, digest[..2], digest);

    /// <summary>Whether a text is a digest, and so fit to be a part of a path.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> for one.</returns>
    public static bool IsDigest(string text) => text.Length == DigestLength && text.AsSpan().IndexOfAnyExcept(Hexadecimal) < 0;

    /// <summary>Whether a content is there; it may be damaged all the same.</summary>
    /// <param name="digest">The digest.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public bool Has(string digest) => File.Exists(PathOf(digest));

    /// <summary>Keeps a content.</summary>
    /// <param name="content">The content.</param>
    /// <returns>Its digest.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public string Add(ReadOnlySpan<byte> content)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content));
        if (!Has(digest))
            CacheFile.Write(PathOf(digest), content);
        return digest;
    }

    /// <summary>Keeps a file's content.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="cancellationToken">Cancels it; nothing is left behind.</param>
    /// <returns>Its digest.</returns>
    /// <exception cref="IOException">It cannot be read or written.</exception>
    public async Task<string> AddFileAsync(string path, CancellationToken cancellationToken)
    {
        var temporary = CacheFile.NewName(Path.Combine(folder, "new"));
        try
        {
            string digest;
            await using (var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0))
            await using (var target = CacheFile.Create(temporary))
                digest = await CopyAsync(source, target, cancellationToken);
            if (!Has(digest))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(digest))!);
                File.Move(temporary, PathOf(digest), overwrite: true);
            }

            return digest;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Keeps a content that comes from somewhere else, when it is what its digest says.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="write">Writes the content.</param>
    /// <returns>Whether it was that content.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<bool> ReceiveAsync(string digest, Func<Stream, Task> write)
    {
        var temporary = CacheFile.NewName(Path.Combine(folder, "new"));
        try
        {
            await using (var target = CacheFile.Create(temporary))
                await write(target);
            if (OutputDigest.OfFile(temporary) != digest)
                return false;
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(digest))!);
            File.Move(temporary, PathOf(digest), overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Copies a content into a new file.</summary>
    /// <param name="digest">Its digest.</param>
    /// <param name="path">The file to make, absolute; left out when the content is not there or damaged.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether the content was there, undamaged.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<bool> CopyToAsync(string digest, string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = new FileStream(PathOf(digest), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            await using var target = CacheFile.Create(path);
            if (await CopyAsync(source, target, cancellationToken) == digest)
                return true;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }

        File.Delete(path);
        File.Delete(PathOf(digest));
        return false;
    }

    /// <summary>Reads a small content whole.</summary>
    /// <param name="digest">Its digest.</param>
    /// <returns>The content, or <see langword="null"/> when it is not there or damaged.</returns>
    public byte[]? Read(string digest)
    {
        try
        {
            var content = File.ReadAllBytes(PathOf(digest));
            if (Convert.ToHexStringLower(SHA256.HashData(content)) == digest)
                return content;
            File.Delete(PathOf(digest));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            // Evicted, or never there.
        }

        return null;
    }

    private static async Task<string> CopyAsync(Stream source, Stream target, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[ChunkSize];
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
