using System.Collections.Immutable;

namespace Berrys.Pipeline.Caching;

/// <summary>Takes what a step wrote into the store.</summary>
/// <param name="store">The store.</param>
/// <param name="paths">Names the outputs.</param>
/// <param name="files">Learns what is read.</param>
public sealed class OutputCapture(ContentStore store, PortablePaths paths, FileIndex files)
{
    /// <summary>Takes outputs in.</summary>
    /// <param name="outputs">The declared outputs, absolute or relative to the workspace; what is not there is left out.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>All files, links and folders, folders before what is in them.</returns>
    /// <exception cref="IOException">One cannot be read, or the store cannot be written.</exception>
    public async Task<ImmutableArray<CachedOutput>> TakeAsync(IEnumerable<string> outputs, CancellationToken cancellationToken)
    {
        var taken = ImmutableArray.CreateBuilder<CachedOutput>();
        foreach (var name in outputs.Select(paths.NameOf))
        {
            if (paths.Find(name) is { } path)
                await TakeAsync(name, path, taken, cancellationToken);
        }

        return taken.ToImmutable();
    }

    private async Task TakeAsync(string name, string path, ImmutableArray<CachedOutput>.Builder taken, CancellationToken cancellationToken)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is { } target)
        {
            taken.Add(new(name, CachedOutputKind.Link, default, target));
        }
        else if (info.Exists)
        {
            taken.Add(new(name, CachedOutputKind.File, ModeOf(path), await files.LearnAsync(path, () => store.AddFileAsync(path, cancellationToken))));
        }
        else if (Directory.Exists(path))
        {
            taken.Add(new(name, CachedOutputKind.Folder, ModeOf(path), ""));
            foreach (var entry in Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal))
                await TakeAsync($"{name}/{Path.GetFileName(entry)}", entry, taken, cancellationToken);
        }
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);
}
