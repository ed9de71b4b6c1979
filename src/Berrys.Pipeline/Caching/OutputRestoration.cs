using System.Collections.Immutable;

namespace Berrys.Pipeline.Caching;

/// <summary>
/// Puts outputs back as they were: contents, permissions, links and empty folders. Each declared output is made ready beside
/// its place and then takes it at once, so that nobody sees half of it.
/// </summary>
/// <param name="store">Has the contents.</param>
/// <param name="paths">Finds the outputs' places.</param>
public sealed class OutputRestoration(ContentStore store, PortablePaths paths)
{
    /// <summary>Puts a step's outputs back; what a declared output had before is gone then.</summary>
    /// <param name="declared">The declared outputs, absolute or relative to the workspace.</param>
    /// <param name="outputs">What is to be there.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether all is there; <see langword="false"/> when a content is lost or damaged, or an output is none of the declared ones.</returns>
    /// <exception cref="IOException">The outputs cannot be written.</exception>
    public async Task<bool> RestoreAsync(IEnumerable<string> declared, ImmutableArray<CachedOutput> outputs, CancellationToken cancellationToken)
    {
        var names = declared.Select(paths.NameOf).ToArray();
        if (!outputs.All(output => paths.Find(output.Path) is not null && Array.Exists(names, name => IsWithin(output.Path, name))))
            return false;
        var prepared = new List<(string Place, string? Temporary)>();
        try
        {
            foreach (var name in names)
            {
                if (paths.Find(name) is not { } place)
                    return false;
                var own = outputs.Where(output => IsWithin(output.Path, name)).ToArray();
                var temporary = own.Length == 0 ? null : CacheFile.NewName(place);
                prepared.Add((place, temporary));
                if (temporary is not null && !await PrepareAsync(name, temporary, own, cancellationToken))
                    return false;
            }

            foreach (var (place, temporary) in prepared)
                Take(place, temporary);
            return true;
        }
        finally
        {
            foreach (var (_, temporary) in prepared)
            {
                if (temporary is not null)
                    Remove(temporary);
            }
        }
    }

    /// <summary>Removes what is at a place, whatever it is; nothing when nothing is there.</summary>
    /// <param name="path">The place, absolute.</param>
    public static void Remove(string path)
    {
        if (FileState.Of(path) is not { } state)
            return;
        if (state.IsFolder)
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
    }

    private static bool IsWithin(string path, string name) => path == name || path.StartsWith(name + "/", StringComparison.Ordinal);

    private async Task<bool> PrepareAsync(string name, string temporary, CachedOutput[] outputs, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
        var folders = new List<(string Path, UnixFileMode Mode)>();
        foreach (var output in outputs)
        {
            var path = temporary + output.Path[name.Length..];
            switch (output.Kind)
            {
                case CachedOutputKind.Folder:
                    Directory.CreateDirectory(path);
                    folders.Add((path, output.Mode));
                    break;
                case CachedOutputKind.Link:
                    File.CreateSymbolicLink(path, output.Content);
                    break;
                default:
                    if (!await store.CopyToAsync(output.Content, path, cancellationToken))
                        return false;
                    SetMode(path, output.Mode);
                    break;
            }
        }

        // Last, as a folder may be one that nobody may write to.
        folders.Reverse();
        foreach (var (path, mode) in folders)
            SetMode(path, mode);
        return true;
    }

    // A file takes another one's place at once; a folder cannot, so that its predecessor steps aside first.
    private static void Take(string place, string? temporary)
    {
        if (temporary is not null && !Directory.Exists(temporary) && !Directory.Exists(place))
        {
            File.Move(temporary, place, overwrite: true);
            return;
        }

        if (FileState.Of(place) is not null)
        {
            var aside = CacheFile.NewName(place);
            Move(place, aside);
            if (temporary is not null)
                Move(temporary, place);
            Remove(aside);
        }
        else if (temporary is not null)
        {
            Move(temporary, place);
        }
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from) && new DirectoryInfo(from).LinkTarget is null)
            Directory.Move(from, to);
        else
            File.Move(from, to);
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }
}
