using System.Text;

namespace Berrys.Pipeline.Caching;

/// <summary>Writes the folders of this machine as names, so that what is cached in one checkout holds in another.</summary>
/// <param name="workspace">The workspace's folder, absolute.</param>
/// <param name="artifacts">The folder of results, absolute; in the workspace or anywhere else.</param>
public sealed class PortablePaths(string workspace, string artifacts)
{
    private const string Workspace = "{workspace}";
    private const string Artifacts = "{artifacts}";

    // The longer one first, as one can be in the other.
    private readonly (string Folder, string Name)[] _folders =
        [.. ((string Folder, string Name)[])[.. new[] { (workspace, Workspace), (artifacts, Artifacts) }.OrderByDescending(folder => folder.Item1.Length)]];

    /// <summary>Writes a text without the folders' places.</summary>
    /// <param name="text">An argument, a variable's value, or a path.</param>
    /// <returns>The text, with a name where a folder stood.</returns>
    public string Hide(string text)
    {
        foreach (var (folder, name) in _folders)
            text = Replace(text, folder, name);
        return text;
    }

    /// <summary>Names an output.</summary>
    /// <param name="output">Its path, absolute or relative to the workspace.</param>
    /// <returns>Such as <c>{artifacts}/junit/api.xml</c> or <c>{workspace}/services/api/reports</c>.</returns>
    public string NameOf(string output) => Hide(Path.GetFullPath(output, workspace));

    /// <summary>Finds what a name stands for.</summary>
    /// <param name="name">What <see cref="NameOf"/> gave, here or elsewhere.</param>
    /// <returns>The absolute path; <see langword="null"/> when it leads out of the named folder.</returns>
    public string? Find(string name)
    {
        foreach (var (folder, word) in _folders)
        {
            if (!name.StartsWith(word + "/", StringComparison.Ordinal))
                continue;
            var path = Path.GetFullPath(name[(word.Length + 1)..], folder);
            return path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
        }

        return null;
    }

    private static string Replace(string text, string folder, string name)
    {
        var at = text.IndexOf(folder, StringComparison.Ordinal);
        if (at < 0 || folder.Length <= 1)
            return text;
        var replaced = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf(folder, from, StringComparison.Ordinal))
        {
            var end = at + folder.Length;
            // A folder beside it can have a name that begins with its name.
            var isWhole = end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.');
            replaced.Append(text, from, at - from).Append(isWhole ? name : folder);
            from = end;
        }

        return replaced.Append(text, from, text.Length - from).ToString();
    }
}
