using System.Text;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Reporting;

/// <summary>Writes a run's artifacts, each whole or not at all.</summary>
/// <param name="folder">The artifacts' folder; it is made when the first file is written.</param>
public sealed class ArtifactsFolder(OwnFolder folder)
{
    /// <summary>Where it is.</summary>
    public string Path => folder.Path;

    /// <summary>Writes a file under a temporary name, then gives it its own, replacing an older one.</summary>
    /// <param name="name">The file's path relative to the folder, such as <c>junit/api-gateway.xml</c>.</param>
    /// <param name="text">Its text, to be written in UTF-8.</param>
    /// <param name="cancellationToken">Cancels the writing; nothing is left then.</param>
    /// <returns>The file's absolute path.</returns>
    /// <exception cref="ArgumentException">The name leads out of the folder.</exception>
    /// <exception cref="BerrysException">The file cannot be written (exit code 2).</exception>
    public async Task<string> WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        var file = System.IO.Path.GetFullPath(name, folder.Path);
        if (!file.StartsWith(folder.Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ArgumentException($"'{name}' leads out of the artifacts folder.", nameof(name));
        var temporary = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            folder.Create();
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(temporary, text, new UTF8Encoding(false), cancellationToken);
            File.Move(temporary, file, overwrite: true);
            return file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BerrysException(ExitCode.Usage, $"{file} cannot be written: {error.Message}", $"ls -ld '{folder.Path}'", error);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }
}
