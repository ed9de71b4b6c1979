using System.Collections.Immutable;
using System.Security.Cryptography;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Build.Releasing;

/// <summary>What of the workspace belongs to a release besides its images.</summary>
public static class ReleaseContents
{
    private const string TerraformFolder = "terraform/";

    /// <summary>Adds it to a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="files">All its files.</param>
    /// <returns>The release with its migrations and the hash of the Terraform roots.</returns>
    public static Release AddTo(Release release, Workspace workspace, IReadOnlySet<string> files) => release with
    {
        Migrations = files
            .Where(file => workspace.Services.Any(service => file.StartsWith($"{service.Path}/migrations/", StringComparison.Ordinal)))
            .ToImmutableSortedDictionary(file => file, file => HashOf(Path.Combine(workspace.Root, file)), StringComparer.Ordinal),
        Terraform = HashOf(workspace, [.. files.Where(file => file.StartsWith(TerraformFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]),
    };

    private static string HashOf(string file)
    {
        using var content = File.OpenRead(file);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static string? HashOf(Workspace workspace, IReadOnlyCollection<string> files)
    {
        if (files.Count == 0)
            return null;
        using var hash = new FieldHash();
        foreach (var file in files)
            hash.Add(file, ContentHash.OfFile(Path.Combine(workspace.Root, file)));
        return "sha256:" + hash.ToHexadecimal();
    }
}
