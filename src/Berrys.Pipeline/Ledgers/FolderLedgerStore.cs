using System.Runtime.InteropServices;

namespace Berrys.Pipeline.Ledgers;

/// <summary>A ledger in a folder, of this machine or of a file server that all who deploy can reach.</summary>
/// <param name="folder">The folder, absolute; made when it is written to.</param>
public sealed partial class FolderLedgerStore(string folder) : ILedgerStore
{
    private const int FileExists = 17;
    private const string Unfinished = ".tmp";

    /// <inheritdoc />
    public string Place => folder;

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken) => InWords<IReadOnlyList<string>>("read", () =>
    {
        var start = Path.Combine(folder, prefix);
        if (!Directory.Exists(start))
            return [];
        return
        [
            .. Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith(Unfinished, StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];
    });

    /// <inheritdoc />
    public Task<string> ReadAsync(string key, CancellationToken cancellationToken) => InWords("read", () => File.ReadAllText(Path.Combine(folder, key)));

    /// <inheritdoc />
    public Task<bool> AddAsync(string key, string text, CancellationToken cancellationToken) => InWords("written", () =>
    {
        var path = Path.Combine(folder, key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(System.Text.Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            return Name(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    });

    // A second name for a file is given only where there is none, by one call; a move looks first and moves then.
    private static bool Name(string temporary, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            try
            {
                File.Move(temporary, path, overwrite: false);
                return true;
            }
            catch (IOException) when (File.Exists(path))
            {
                return false;
            }
        }

        if (Link(temporary, path) == 0)
            return true;
        var error = Marshal.GetLastPInvokeError();
        return error == FileExists ? false : throw new IOException($"{path} cannot be made: {Marshal.GetPInvokeErrorMessage(error)}");
    }

    private Task<T> InWords<T>(string doing, Func<T> work)
    {
        try
        {
            return Task.FromResult(work());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Task.FromException<T>(new BerrysException(ExitCode.Failed, $"The ledger in {folder} cannot be {doing}: {error.Message}", $"ls -ld '{folder}'", error));
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string from, string to);
}
