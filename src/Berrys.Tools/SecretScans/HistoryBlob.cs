namespace Berrys.Tools.SecretScans;

/// <summary>One version of a file in a repository's history.</summary>
/// <param name="Id">The id of its content.</param>
/// <param name="Path">One of the names that it had, relative to the repository's root.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record HistoryBlob(string Id, string Path, long Size)
{
    /// <summary>
    /// The name that its copy gets: a folder named by its id, and the file's own name as far as it is harmless, since
    /// rules look at names.
    /// </summary>
    public string CopyName
    {
        get
        {
            var name = Path[(Path.LastIndexOf('/') + 1)..];
            var harmless = name.Length is > 0 and <= 100
                && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-')
                && !name.StartsWith(".git", StringComparison.OrdinalIgnoreCase)
                && !name.EndsWith('.');
            return $"{Id}/{(harmless ? name : "file")}";
        }
    }
}
