namespace Berrys.Rehearsal.Gateway;

/// <summary>Files that only their owner may read, written whole or not at all.</summary>
internal static class StateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file, replacing an older one.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="parts">Its content, piece by piece.</param>
    public static void Write(string path, params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(temporary, Options()))
                foreach (var part in parts)
                    file.Write(part.Span);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes a text file in UTF-8, replacing an older one.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="text">Its text.</param>
    public static void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
