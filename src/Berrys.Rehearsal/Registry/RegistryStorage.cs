using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Registry;

/// <summary>
/// Reads the registry's folder: its API neither lists images without a tag, nor says when one was pushed, nor removes a tag
/// alone. The layout is that of distribution's <c>registry/storage/paths.go</c>, the same since version 2.0.
/// </summary>
/// <param name="root">The storage's root folder, absolute.</param>
internal sealed class RegistryStorage(string root)
{
    /// <summary>Lists the images of a repository.</summary>
    /// <param name="repository">Its name.</param>
    /// <returns>The images by digest; none for a repository that nothing was pushed to.</returns>
    public IReadOnlyList<StoredImage> Images(string repository)
    {
        var manifests = Manifests(repository);
        var revisions = Path.Combine(manifests, "revisions", "sha256");
        if (!Directory.Exists(revisions))
            return [];
        var tags = Tags(manifests).ToLookup(tag => tag.Digest, tag => tag.Name, StringComparer.Ordinal);
        var images = from folder in Directory.EnumerateDirectories(revisions)
                     let link = new FileInfo(Path.Combine(folder, "link"))
                     where link.Exists
                     let digest = $"sha256:{Path.GetFileName(folder)}"
                     orderby digest
                     select new StoredImage(digest, link.LastWriteTimeUtc, [.. tags[digest].Order(StringComparer.Ordinal)]);
        return [.. images];
    }

    /// <summary>Takes a tag from its image.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="tag">The tag.</param>
    public void RemoveTag(string repository, string tag)
    {
        if (!ImageNames.IsTag(tag))
            return;
        var folder = Path.Combine(Manifests(repository), "tags", tag);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Forgets a repository, but not those whose names begin with its own.</summary>
    /// <param name="repository">Its name.</param>
    public void RemoveRepository(string repository)
    {
        foreach (var part in (string[])["_manifests", "_layers", "_uploads"])
        {
            var folder = Path.Combine(Folder(repository), part);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Name, string Digest)> Tags(string manifests)
    {
        var tags = Path.Combine(manifests, "tags");
        if (!Directory.Exists(tags))
            yield break;
        foreach (var folder in Directory.EnumerateDirectories(tags))
        {
            var link = Path.Combine(folder, "current", "link");
            if (File.Exists(link))
                yield return (Path.GetFileName(folder), File.ReadAllText(link).Trim());
        }
    }

    private string Manifests(string repository) => Path.Combine(Folder(repository), "_manifests");

    private string Folder(string repository) => ImageNames.IsRepository(repository)
        ? Path.Combine(root, "docker", "registry", "v2", "repositories", repository)
        : throw new AwsException("InvalidParameterException", $"Invalid parameter at 'repositoryName' failed to satisfy constraint: '{ImageNames.RepositoryRule}'");
}
