using System.Collections.Immutable;

namespace Berrys.Pipeline.Versioning;

/// <summary>Main releases with every commit of its own line: each is the next version after the one before it.</summary>
internal static class MainLine
{
    /// <summary>Goes along the line, from the last release to the commit checked out.</summary>
    /// <param name="source">The last release, or <see langword="null"/> when there was none.</param>
    /// <param name="head">The commit checked out.</param>
    /// <param name="commits">The commits since.</param>
    /// <returns>The version of the commit, and how many commits the line has.</returns>
    public static (SemanticVersion Version, int Length) Walk(SemanticVersion? source, string head, ImmutableArray<HistoryCommit> commits)
    {
        var known = commits.ToDictionary(commit => commit.Id, StringComparer.Ordinal);
        var line = new Stack<HistoryCommit>();
        for (var id = head; known.TryGetValue(id, out var commit); id = commit.Parents.FirstOrDefault() ?? "")
            line.Push(commit);
        var length = line.Count;
        var version = source;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in line)
        {
            HistoryCommit[] introduced = [.. Introduced(step, known, seen)];
            var next = version?.Next(introduced.Max(commit => commit.Kind)) ?? SemanticVersion.Initial;
            version = introduced.Select(commit => commit.MergedVersion).OfType<SemanticVersion>().Append(next).Max()!;
        }

        return (version ?? SemanticVersion.Initial, length);
    }

    // What a commit of the line brought into it: itself, and what it merged.
    private static IEnumerable<HistoryCommit> Introduced(
        HistoryCommit step, Dictionary<string, HistoryCommit> known, HashSet<string> seen)
    {
        var waiting = new Stack<string>([step.Id]);
        while (waiting.TryPop(out var id))
        {
            if (!known.TryGetValue(id, out var commit) || !seen.Add(id))
                continue;
            yield return commit;
            foreach (var parent in commit.Parents)
                waiting.Push(parent);
        }
    }
}
