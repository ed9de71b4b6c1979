namespace Berrys.Tools.Reports;

/// <summary>Turns the file names of reports into paths of the workspace.</summary>
public static class ReportPath
{
    private const int Longest = 1000;

    /// <summary>Says which file of a folder a report means.</summary>
    /// <param name="root">The folder that it must be in, absolute.</param>
    /// <param name="reported">The name in the report: absolute, or relative to <paramref name="root"/>.</param>
    /// <returns>The path relative to <paramref name="root"/> with forward slashes, fit to be shown; <see langword="null"/> when it is none, or leads out.</returns>
    public static string? Within(string root, string? reported)
    {
        if (string.IsNullOrEmpty(reported) || reported.Length > Longest || reported.Contains('\0', StringComparison.Ordinal))
            return null;
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(reported, folder);
        if (!full.StartsWith(folder, StringComparison.Ordinal) || full.Length == folder.Length)
            return null;
        var path = full[folder.Length..];
        return PlainText.Line(Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path, Longest) is { Length: > 0 } shown ? shown : null;
    }

    /// <summary>An address that a report gives for reading more.</summary>
    /// <param name="reported">The text in the report.</param>
    /// <returns>The address when it is one of the web, else <see langword="null"/>.</returns>
    public static Uri? Web(string? reported) =>
        reported is { Length: <= Longest } && reported == PlainText.Line(reported, Longest + 1)
        && Uri.TryCreate(reported, UriKind.Absolute, out var address) && (address.Scheme is "https" or "http") ? address : null;
}
