namespace Berrys.Pipeline.Workspaces;

/// <summary>Writes a small file whole or not at all, also when another run writes it at the same time.</summary>
public static class AtomicFile
{
    /// <summary>Writes under a temporary name in the same folder, then gives the file its own, replacing an older one.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="text">Its text, to be written in UTF-8.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
