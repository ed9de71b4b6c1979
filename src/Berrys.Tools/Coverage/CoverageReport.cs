using System.Collections.Immutable;

namespace Berrys.Tools.Coverage;

/// <summary>Coverage of files, line by line.</summary>
public sealed record CoverageReport
{
    /// <summary>The folders that file names are relative to.</summary>
    public ImmutableSortedSet<string> Sources { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The lines of each file, by number from 1.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, LineCoverage>> Files { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<int, LineCoverage>>(StringComparer.Ordinal);

    /// <summary>All lines of all files.</summary>
    public CoverageTotals Totals => CoverageTotals.Of(Files.Values.SelectMany(lines => lines.Values));

    /// <summary>Unites reports; commutative and idempotent. Files of the same name are one file: rebase reports first where names are not unique.</summary>
    /// <param name="reports">The reports.</param>
    /// <returns>The union.</returns>
    public static CoverageReport Merge(IEnumerable<CoverageReport> reports) => reports.Aggregate(new CoverageReport(), (left, right) => left.Union(right));

    /// <summary>Makes file names relative to another folder: <c>app.py</c> under <c>/w/services/a</c> becomes <c>services/a/app.py</c> under <c>/w</c>.</summary>
    /// <param name="root">The folder, absolute with forward slashes.</param>
    /// <param name="exists">Whether a file exists; decides where a report has several sources.</param>
    /// <returns>The same coverage with that one source; files outside the folder get their full path.</returns>
    public CoverageReport Rebase(string root, Func<string, bool> exists)
    {
        var prefix = root.TrimEnd('/') + "/";
        return new()
        {
            Sources = Sources.Clear().Add(root),
            Files = Files.Aggregate(Files.Clear(), (files, file) => Add(files, Name(file.Key), file.Value)),
        };

        string Name(string file)
        {
            var places = Sources.Select(source => $"{source.TrimEnd('/')}/{file}").DefaultIfEmpty(prefix + file).ToArray();
            var path = file.StartsWith('/') ? file : places.Length == 1 ? places[0] : Array.Find(places, exists.Invoke) ?? places[0];
            return path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;
        }
    }

    private CoverageReport Union(CoverageReport other) => new()
    {
        Sources = Sources.Union(other.Sources),
        Files = other.Files.Aggregate(Files, (files, file) => Add(files, file.Key, file.Value)),
    };

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, LineCoverage>> Add(
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, LineCoverage>> files,
        string name,
        ImmutableSortedDictionary<int, LineCoverage> lines)
    {
        if (!files.TryGetValue(name, out var known))
            return files.Add(name, lines);
        var united = known.ToBuilder();
        foreach (var (number, line) in lines)
            united[number] = united.TryGetValue(number, out var same) ? same.Union(line) : line;
        return files.SetItem(name, united.ToImmutable());
    }
}
