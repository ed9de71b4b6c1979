namespace Berrys.Pipeline.Workspaces;

/// <summary>A folder that this program makes in a workspace and keeps out of its history by a <c>.gitignore</c> of <c>*</c>.</summary>
/// <param name="Path">The folder, absolute.</param>
public sealed record OwnFolder(string Path)
{
    private const string Ignore = ".gitignore";

    /// <summary>Whether nobody else has a use for a folder of this name, so that it is ours even when it was there before.</summary>
    public bool IsOursByName { get; init; }

    /// <summary>
    /// Makes the folder if it is not there. A folder that was there before is left as it is when it may be someone's own:
    /// it has files in it and is not ours by name. Safe when several processes do it at the same time.
    /// </summary>
    /// <exception cref="BerrysException">The folder cannot be written (exit code 2).</exception>
    public void Create()
    {
        try
        {
            if (!Directory.Exists(Path))
                MakeWhole();
            else if (!File.Exists(At(Ignore)) && (IsOursByName || !Directory.EnumerateFileSystemEntries(Path).Any()))
                AddIgnore();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another process may have done it in the meantime.
            if (!File.Exists(At(Ignore)))
                throw new BerrysException(ExitCode.Usage, $"The folder {Path} cannot be made: {error.Message}", $"ls -ld '{System.IO.Path.GetDirectoryName(Path)}'", error);
        }
    }

    /// <summary>A path inside the folder.</summary>
    /// <param name="relative">A path relative to it.</param>
    /// <returns>The absolute path.</returns>
    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    // The folder appears under its name only with its .gitignore in it.
    private void MakeWhole()
    {
        var prepared = $"{Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(prepared);
            File.WriteAllText(System.IO.Path.Combine(prepared, Ignore), "*\n");
            Directory.Move(prepared, Path);
        }
        finally
        {
            if (Directory.Exists(prepared))
                Directory.Delete(prepared, recursive: true);
        }
    }

    private void AddIgnore()
    {
        var prepared = At($"{Ignore}.{Guid.NewGuid():N}.tmp");
        File.WriteAllText(prepared, "*\n");
        File.Move(prepared, At(Ignore), overwrite: true);
    }
}
