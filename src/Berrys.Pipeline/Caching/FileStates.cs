using System.Collections.Concurrent;

namespace Berrys.Pipeline.Caching;

/// <summary>The states of files as a run saw them first, so that whoever needs one does not ask the file system again.</summary>
/// <param name="root">The folder that paths are relative to, absolute.</param>
public sealed class FileStates(string root)
{
    private readonly ConcurrentDictionary<string, FileState> _seen = new(StringComparer.Ordinal);

    /// <summary>The state that the run saw first.</summary>
    /// <param name="path">The path, relative to the root or absolute.</param>
    /// <returns>The state, or <see langword="null"/> when there is no such file.</returns>
    public FileState? First(string path)
    {
        if (_seen.TryGetValue(path, out var seen))
            return seen;
        if (FileState.Of(Path.Combine(root, path)) is not { } state)
            return null;
        return _seen[path] = state;
    }

    /// <summary>The state as it is now.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The state, or <see langword="null"/> when there is no such file.</returns>
    public FileState? Now(string path)
    {
        _seen.TryRemove(path, out _);
        return First(path);
    }
}
