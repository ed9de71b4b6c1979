using System.Collections.Immutable;

namespace Berrys.Pipeline.Caching;

/// <summary>Compares what is remembered of outputs with what is there.</summary>
/// <param name="files">The SHA-256 of output files, remembered from run to run.</param>
/// <param name="paths">Finds the outputs' places.</param>
public sealed class OutputComparison(FileIndex files, PortablePaths paths)
{
    /// <summary>Whether outputs are in their places, exactly, so that nothing needs to be written.</summary>
    /// <param name="declared">The declared outputs, absolute or relative to the workspace.</param>
    /// <param name="outputs">What is to be there.</param>
    /// <returns><see langword="true"/> when they are, and nothing besides.</returns>
    public bool AreInPlace(IEnumerable<string> declared, ImmutableArray<CachedOutput> outputs)
    {
        try
        {
            var found = declared.Select(paths.NameOf).Sum(Count);
            return found == outputs.Length && outputs.All(IsInPlace);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked at is written anew.
            return false;
        }
    }

    /// <summary>Says which outputs differ.</summary>
    /// <param name="remembered">What is remembered.</param>
    /// <param name="written">What was written now.</param>
    /// <param name="isUnstable">Whether an output, by its portable path, may differ from run to run.</param>
    /// <returns>Their portable paths.</returns>
    public static IReadOnlyList<string> Differences(ImmutableArray<CachedOutput> remembered, ImmutableArray<CachedOutput> written, Func<string, bool> isUnstable)
    {
        var before = remembered.ToDictionary(output => output.Path, StringComparer.Ordinal);
        var now = written.ToDictionary(output => output.Path, StringComparer.Ordinal);
        return
        [
            .. before.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(path => !before.TryGetValue(path, out var one) || !now.TryGetValue(path, out var other) || (one != other && !isUnstable(path))),
        ];
    }

    private int Count(string name) => paths.Find(name) is { } path ? CountAt(path) : 0;

    private static int CountAt(string path)
    {
        if (FileState.Of(path) is not { } state)
            return 0;
        return 1 + (state.IsFolder ? Directory.EnumerateFileSystemEntries(path).Sum(CountAt) : 0);
    }

    private bool IsInPlace(CachedOutput output)
    {
        if (paths.Find(output.Path) is not { } path || FileState.Of(path) is not { } state)
            return false;
        return output.Kind switch
        {
            CachedOutputKind.Link => new FileInfo(path).LinkTarget == output.Content,
            CachedOutputKind.Folder => state.IsFolder && HasMode(path, output.Mode),
            _ => !state.IsFolder && new FileInfo(path).LinkTarget is null && HasMode(path, output.Mode) && Digest(path) == output.Content,
        };
    }

    private string Digest(string path)
    {
        // It may have been written since it was looked at, in this very run.
        files.IsUntouched(path);
        return files.HashOf(path);
    }

    private static bool HasMode(string path, UnixFileMode mode) => OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == mode;
}
