namespace Berrys.Tools.Dockerfiles;

/// <summary>A file, folder or pattern of the build context that an instruction reads.</summary>
/// <param name="Text">The source as written.</param>
/// <param name="Path">
/// The source relative to the context with forward slashes, its variables expanded, <c>.</c> for the whole context;
/// <see langword="null"/> when a variable's value is not known before the build, which means any file of the context.
/// </param>
/// <param name="Line">The line of the instruction.</param>
public sealed record ContextSource(string Text, string? Path, int Line)
{
    /// <summary>Whether its file name looks like a list of Python requirements (<c>*requirements*.txt</c>).</summary>
    public bool IsRequirements
    {
        get
        {
            var name = Path is null ? "" : Path[(Path.LastIndexOf('/') + 1)..];
            return name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
                && name.Contains("requirements", StringComparison.OrdinalIgnoreCase);
        }
    }
}
