namespace Berrys.Tools.SecretScans;

/// <summary>
/// A temporary folder that nobody else can look into, with copies of the files to scan: a scanner sees exactly these,
/// whatever their names, and what it writes about them is removed with them.
/// </summary>
public sealed class PrivateFolder : IDisposable
{
    /// <summary>The largest file that is looked into, in bytes: 16 MiB.</summary>
    public const long LargestFile = 16L << 20;

    /// <summary>How much is scanned at a time, in bytes: 48 MiB. Scanners keep all they read in memory.</summary>
    public const long LargestPart = 48L << 20;

    /// <summary>The folder, absolute. On Unix its mode is 0700.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("berrys-scan-").FullName;

    /// <summary>A path in it.</summary>
    /// <param name="name">A path relative to it.</param>
    /// <returns>The absolute path.</returns>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Makes the file that a scanner is to write its report to; on Unix its mode is 0600.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The file, absolute.</returns>
    public string MakeReport(string name)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(At(name), options).Dispose();
        return At(name);
    }

    /// <summary>Copies files of the workspace, under their names, into as many parts as it takes.</summary>
    /// <param name="root">The workspace's folder, absolute.</param>
    /// <param name="files">Files relative to it, with forward slashes; links, empty and missing files are passed over.</param>
    /// <param name="settings">Files that every part needs: the scanner's settings.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The parts, and the files that are too large to be looked into.</returns>
    /// <exception cref="IOException">A file cannot be copied.</exception>
    public (IReadOnlyList<SourcePart> Parts, IReadOnlyList<string> TooLarge) Copy(
        string root, IEnumerable<string> files, IReadOnlyCollection<string> settings, CancellationToken cancellationToken)
    {
        var parts = new List<SourcePart>();
        var tooLarge = new List<string>();
        var room = 0L;
        foreach (var path in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // What has no length is empty, or no file: a pipe would be waited for.
            if (new FileInfo(System.IO.Path.Combine(root, path)) is not { Exists: true, LinkTarget: null, Length: > 0 } file)
                continue;
            if (file.Length > LargestFile)
            {
                tooLarge.Add(path);
                continue;
            }

            if (parts.Count == 0 || file.Length > room)
            {
                parts.Add(new SourcePart(At($"part-{parts.Count}")));
                foreach (var name in settings)
                    parts[^1].Add(name, new FileInfo(System.IO.Path.Combine(root, name)));
                room = LargestPart;
            }

            room -= file.Length;
            parts[^1].Add(path, file);
        }

        return (parts, tooLarge);
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
