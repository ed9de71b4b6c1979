using System.Security.Cryptography;
using System.Text;
using Berrys.Pipeline.Caching;

namespace Berrys.Build.SelfTesting;

/// <summary>Names the state of this repository's sources.</summary>
public static class SourceState
{
    private static readonly string[] Folders = ["build", "src", "tests", "samples", "schema", "docs", "bench", ".github", ".ci"];
    private static readonly string[] Ignored = ["bin", "obj", "artifacts", ".berrys", "__pycache__", "TestResults", "node_modules"];

    /// <summary>Hashes all sources by content.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <returns>16 hexadecimal digits.</returns>
    public static string Of(string repository)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Folders.Select(folder => Path.Combine(repository, folder)).Where(Directory.Exists).SelectMany(FilesBelow)
            .Concat(Directory.EnumerateFiles(repository));
        foreach (var file in files.Order(StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(repository, file)} {ContentHash.OfFile(file)}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static IEnumerable<string> FilesBelow(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder)
            .Where(child => !Ignored.Contains(Path.GetFileName(child), StringComparer.Ordinal) && new DirectoryInfo(child).LinkTarget is null)
            .SelectMany(FilesBelow));
}
