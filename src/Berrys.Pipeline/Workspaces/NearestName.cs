namespace Berrys.Pipeline.Workspaces;

/// <summary>Finds the name that someone most likely meant.</summary>
public static class NearestName
{
    /// <summary>The candidate with the smallest edit distance to a name, when it is near enough to be a slip.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    /// <returns>The nearest candidate (the first in ordinal order among equals), or <see langword="null"/> when none is near.</returns>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, (name.Length + 2) / 3);
        return candidates
            .Select(candidate => (Candidate: candidate, Distance: Gap(Folded(name), Folded(candidate))))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
    }

    /// <summary>The end of a message about an unknown name: <c>; did you mean 'x'?</c>, or nothing.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    /// <returns>The clause with its leading semicolon, or an empty string.</returns>
    public static string Suggestion(string name, IEnumerable<string> candidates) =>
        Of(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>
    /// The optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours, each
    /// counted once (a restricted Damerau–Levenshtein distance).
    /// </summary>
    /// <param name="from">One text.</param>
    /// <param name="to">The other text.</param>
    /// <returns>The number of edits.</returns>
    public static int Distance(string from, string to)
    {
        var (before, previous, current) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (var j = 0; j <= to.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[to.Length];
    }

    // Leaving out the folder in shared/models is a slip too.
    private static int Gap(string name, string candidate) => name.Contains('/', StringComparison.Ordinal)
        ? Distance(name, candidate)
        : Math.Min(Distance(name, candidate), Distance(name, candidate[(candidate.LastIndexOf('/') + 1)..]));

    // Spelling a name with other capitals, underscores or spaces is the commonest slip of all.
    private static string Folded(string name) => name.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
}
