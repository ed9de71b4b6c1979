using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;

namespace Berrys.Tools.SecretScans;

/// <summary>Copies of some files of a workspace, laid out like it, that are scanned at a time.</summary>
/// <param name="folder">Their folder, absolute.</param>
public sealed class SourcePart(string folder)
{
    private const string Renamed = ".berrys-renamed";

    private readonly Dictionary<string, string> _originals = new(StringComparer.Ordinal);

    /// <summary>Their folder, absolute.</summary>
    public string Folder => folder;

    /// <summary>Adds a copy, unless it is there. One with a line break, a backslash or the like in its name gets another name: scanners stumble on these.</summary>
    /// <param name="path">The file's path in the workspace, with forward slashes.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="IOException">It cannot be copied.</exception>
    public void Add(string path, FileInfo file)
    {
        var name = path;
        if (path.Any(letter => char.IsControl(letter) || letter == '\\'))
        {
            name = $"{Renamed}/{_originals.Count}{HarmlessExtension(path)}";
            _originals[name] = path;
        }

        var target = Path.Combine(folder, name);
        if (File.Exists(target))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        file.CopyTo(target);
    }

    /// <summary>Puts the file's own name into a finding in a copy that got another one.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="serviceOf">The component that a path belongs to, or <see langword="null"/>.</param>
    /// <returns>The finding in the workspace.</returns>
    public Finding Restore(Finding finding, Func<string, string?> serviceOf) =>
        finding.Path is { } name && _originals.TryGetValue(name, out var path)
            ? finding with { Path = PlainText.Line(path, 1000), Service = serviceOf(path) }
            : finding;

    private static string HarmlessExtension(string path) =>
        Path.GetExtension(path) is { Length: > 1 and < 10 } extension && extension[1..].All(char.IsAsciiLetterOrDigit) ? extension : "";
}
