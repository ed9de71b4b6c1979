using System.Collections.Immutable;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Catalog;

/// <summary>
/// The versions of tools, remembered by path, size, time of change and inode, so that a run with nothing to do starts no tool.
/// Safe for use from many threads and processes.
/// </summary>
/// <param name="runner">Asks tools for their versions.</param>
/// <param name="folder">The folder of the memory's file, absolute; made when missing.</param>
/// <param name="deadline">How long a tool may take to say its version.</param>
public sealed class ToolVersions(ICommandRunner runner, string folder, TimeSpan deadline) : IDisposable
{
    /// <summary>The memory's file name.</summary>
    public const string FileName = "tool-versions.json";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly string _file = Path.Combine(folder, FileName);
    private ImmutableArray<RememberedVersion>? _known;

    /// <summary>Says which version of a tool a file is.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="path">Its executable, a full path.</param>
    /// <param name="cancellationToken">Cancels asking.</param>
    /// <returns>The tool's identity, its path as given.</returns>
    /// <exception cref="BerrysException">The file is missing, or prints no version (exit code 3).</exception>
    public async Task<ToolIdentity> IdentifyAsync(ToolDescription tool, string path, CancellationToken cancellationToken)
    {
        var file = FileFingerprint.Of(path)
            ?? throw new BerrysException(ExitCode.MissingPrerequisite, $"{tool.Name} is not at {path}.");
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _known ??= ToolVersionFile.Read(_file);
            if (!IsShim(path) && _known.Value.FirstOrDefault(known => known.Tool == tool.Name && known.File == file) is { } remembered)
                return new(tool.Name, path, remembered.Version);
            var version = await AskAsync(tool, path, cancellationToken);
            _known = [.. _known.Value.Where(known => known.Tool != tool.Name || known.File.Path != file.Path), new(tool.Name, file, version)];
            await ToolVersionFile.WriteAsync(_file, _known.Value, cancellationToken);
            return new(tool.Name, path, version);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    /// <summary>A version manager's shim stays the same file whatever it starts, so what it printed says nothing about the next time.</summary>
    private static bool IsShim(string path) => Path.GetFileName(Path.GetDirectoryName(path)) == "shims";

    private async Task<string> AskAsync(ToolDescription tool, string path, CancellationToken cancellationToken)
    {
        var command = new Command
        {
            Executable = tool.AskInstead?.Invoke(path) ?? path,
            Arguments = tool.VersionArguments,
            WorkingDirectory = Path.GetTempPath(),
            Deadline = deadline,
        };
        var result = await runner.RunAsync(command, null, cancellationToken);
        // Old tools print it to standard error; some warn with an exit code and print it all the same.
        return tool.ParseVersion(result.Output) ?? tool.ParseVersion(result.Error)
            ?? throw new BerrysException(ExitCode.MissingPrerequisite, $"{path} does not say its version: {result.LastLines.LastOrDefault() ?? "it printed nothing"}.");
    }
}
