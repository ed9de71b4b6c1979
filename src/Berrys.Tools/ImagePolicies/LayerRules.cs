using System.Globalization;
using Berrys.Pipeline.Security;
using Berrys.Tools.ImageArchives;
using Berrys.Tools.Images;

namespace Berrys.Tools.ImagePolicies;

/// <summary>
/// The rules about the files of an image's layers, taken one after the other from the bottom up: secrets in any layer, also
/// one whose file a later layer deletes, and setuid files that are there in the end.
/// </summary>
/// <param name="subject">The image.</param>
public sealed class LayerRules(PolicySubject subject)
{
    /// <summary>How many findings one rule keeps.</summary>
    public const int Most = 200;

    private const UnixFileMode Elevating = UnixFileMode.SetUser | UnixFileMode.SetGroup;
    private readonly Dictionary<string, Finding> _secrets = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, UnixFileMode> _elevating = new(StringComparer.Ordinal);
    private int _unkept;

    /// <summary>The findings so far.</summary>
    public IEnumerable<Finding> Findings =>
    [
        .. _secrets.Values,
        .. _elevating.Take(Most).Select(Elevated),
        .. _unkept > 0
            ? (Finding[])[subject.InImage("secret-in-file", Severity.Critical, string.Create(CultureInfo.InvariantCulture, $"{_unkept} more files of {subject.Image} hold a secret"))]
            : [],
    ];

    /// <summary>Takes a file in.</summary>
    /// <param name="file">The file.</param>
    public void Take(LayerFile file)
    {
        if (file.Kind is LayerFileKind.Removal or LayerFileKind.Clearance)
        {
            Remove(file.Path);
            return;
        }

        if (file.Kind != LayerFileKind.Folder)
            Elevate(file);
        if (file.Kind is not (LayerFileKind.File or LayerFileKind.HardLink) || SecretFile.In(file.Path, file.Head.Span) is not { } secret)
            return;
        if (_secrets.Count >= Most && !_secrets.ContainsKey(file.Path))
            _unkept++;
        else
            _secrets[file.Path] = subject.InImage("secret-in-file", Severity.Critical, $"A layer of {subject.Image} holds {secret.Kind} (not shown)", ImagePath.Shown(file.Path), secret.Line);
    }

    // A link has the mode of its file in the archive; a symbolic link has none that counts.
    private void Elevate(LayerFile file)
    {
        if (file.Kind != LayerFileKind.Link && (file.Mode & Elevating) != 0)
            _elevating[file.Path] = file.Mode & Elevating;
        else
            _elevating.Remove(file.Path);
    }

    private void Remove(string path)
    {
        foreach (var gone in _elevating.Keys.Where(name => path.Length == 0 || name == path || name.StartsWith(path + "/", StringComparison.Ordinal)).ToArray())
            _elevating.Remove(gone);
    }

    private Finding Elevated(KeyValuePair<string, UnixFileMode> file)
    {
        var bits = file.Value switch { UnixFileMode.SetUser => "setuid", UnixFileMode.SetGroup => "setgid", _ => "setuid and setgid" };
        return subject.InImage("setuid-file", Severity.Medium, $"A file is {bits}: whoever runs it in {subject.Image} gets its owner's rights", ImagePath.Shown(file.Key));
    }
}
