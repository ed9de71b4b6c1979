using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Build.EndToEnd.Architecture;

/// <summary>The files of this checkout that are, or are about to be, committed.</summary>
internal static class SourceTree
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    /// <summary>Their paths below the root, with slashes.</summary>
    public static async Task<IReadOnlyList<string>> FilesAsync()
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var listing = await Cli.Wrap("git")
            .WithArguments(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .WithWorkingDirectory(Repository.Root)
            .ExecuteBufferedAsync(deadline.Token);
        return [.. listing.StandardOutput.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(At(path))).Distinct()];
    }

    /// <summary>The C# files of the program itself.</summary>
    public static async Task<IReadOnlyList<string>> ProgramAsync() =>
    [
        .. (await FilesAsync()).Where(path => path.EndsWith(".cs", StringComparison.Ordinal)
            && (path.StartsWith("build/", StringComparison.Ordinal) || path.StartsWith("src/", StringComparison.Ordinal))),
    ];

    public static string At(string path) => Path.Combine(Repository.Root, path);
}
