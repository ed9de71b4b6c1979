using System.Collections.Immutable;

namespace Berrys.Tools.Catalog;

/// <summary>Where executables are looked for.</summary>
public sealed record ExecutableSearch
{
    /// <summary>The folders of PATH, in order.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];

    /// <summary>The extensions that may be left out, such as <c>.EXE</c> (Windows' PATHEXT); empty on Unix.</summary>
    public ImmutableArray<string> Extensions { get; init; } = [];

    /// <summary>The folder that a relative path with a slash is relative to.</summary>
    public string CurrentDirectory { get; init; } = "";

    /// <summary>Whether Windows' rules for paths hold.</summary>
    public bool Windows { get; init; }

    /// <summary>Whether a file exists and can be executed.</summary>
    public required Func<string, bool> IsExecutable { get; init; }

    /// <summary>Reads PATH and PATHEXT.</summary>
    /// <param name="path">The value of PATH.</param>
    /// <param name="pathExtensions">The value of PATHEXT, or <see langword="null"/>.</param>
    /// <param name="windows">Whether Windows' rules hold.</param>
    /// <param name="isExecutable">Whether a file exists and can be executed.</param>
    /// <returns>The search; an empty folder name, which means the current folder, is left out as a danger.</returns>
    public static ExecutableSearch Parse(string path, string? pathExtensions, bool windows, Func<string, bool> isExecutable) => new()
    {
        Folders = [.. path.Split(windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)],
        Extensions = windows ? [.. (pathExtensions ?? ".COM;.EXE;.BAT;.CMD").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [],
        Windows = windows,
        IsExecutable = isExecutable,
    };

    /// <summary>A search on this machine's files.</summary>
    /// <param name="path">The value of PATH.</param>
    /// <returns>The search.</returns>
    public static ExecutableSearch OfThisMachine(string path) =>
        Parse(path, Environment.GetEnvironmentVariable("PATHEXT"), OperatingSystem.IsWindows(), ExecutableFile.IsExecutable);

    /// <summary>A search on this machine's files along its own PATH.</summary>
    /// <returns>The search.</returns>
    public static ExecutableSearch OfThisMachine() => OfThisMachine(Environment.GetEnvironmentVariable("PATH") ?? "");
}
