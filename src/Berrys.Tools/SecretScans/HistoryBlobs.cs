using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Berrys.Tools.Reports;

namespace Berrys.Tools.SecretScans;

/// <summary>Reads which versions of files a repository's history has.</summary>
public static partial class HistoryBlobs
{
    /// <summary>How much of a history is looked into, in bytes: 1 GiB.</summary>
    public const long LargestHistory = 1L << 30;

    /// <summary>Reads the objects that have a name: files and folders.</summary>
    /// <param name="output">Lines <c>ID PATH</c>.</param>
    /// <returns>A path for every id.</returns>
    public static ImmutableSortedDictionary<string, string> Named(string output)
    {
        var named = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in output.Split('\n'))
            if (line.Split(' ', 2) is [var id, { Length: > 0 } path] && ObjectId().IsMatch(id))
                named.TryAdd(id, path);
        return named.ToImmutable();
    }

    /// <summary>Reads what is in the working tree as it is tracked: it is scanned as a file already.</summary>
    /// <param name="staged">Entries <c>MODE ID STAGE&lt;tab&gt;PATH</c>, ended by NUL.</param>
    /// <param name="changed">The paths that are not as tracked, ended by NUL.</param>
    /// <returns>The ids.</returns>
    public static ImmutableHashSet<string> Present(string staged, string changed)
    {
        var other = changed.Split('\0').ToHashSet(StringComparer.Ordinal);
        return
        [
            .. staged.Split('\0')
                .Select(entry => entry.Split('\t', 2))
                .Where(entry => entry.Length == 2 && !other.Contains(entry[1]))
                .Select(entry => entry[0].Split(' '))
                .Where(words => words.Length == 3)
                .Select(words => words[1]),
        ];
    }

    /// <summary>Puts together which versions are to be looked into.</summary>
    /// <param name="named">The objects with their paths.</param>
    /// <param name="sizes">Lines <c>ID TYPE BYTES</c>.</param>
    /// <returns>Those that are files, and not empty, by id.</returns>
    public static ImmutableArray<HistoryBlob> Of(ImmutableSortedDictionary<string, string> named, string sizes) =>
    [
        .. from line in sizes.Split('\n')
           let words = line.Split(' ')
           where words.Length == 3 && words[1] == "blob" && named.ContainsKey(words[0])
           let size = long.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0
           where size > 0
           orderby words[0]
           select new HistoryBlob(words[0], named[words[0]], size),
    ];

    /// <summary>Cuts the versions into parts that can be scanned at a time.</summary>
    /// <param name="blobs">The versions, none of them larger than a part.</param>
    /// <returns>The parts.</returns>
    public static ImmutableArray<ImmutableArray<HistoryBlob>> Parts(IEnumerable<HistoryBlob> blobs) =>
        SizedBatches.Of(blobs, blob => blob.Size, PrivateFolder.LargestPart);

    [GeneratedRegex("^[0-9a-f]{40,64}$")]
    private static partial Regex ObjectId();
}
