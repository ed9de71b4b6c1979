using System.Globalization;
using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Caching;

/// <summary>Says why a step ran, or what its remembered outcome does not depend on.</summary>
public static class CacheExplanation
{
    private const int Most = 5;

    /// <summary>Explains why a step runs.</summary>
    /// <param name="step">The step.</param>
    /// <param name="now">What its key is made of.</param>
    /// <param name="earlier">What its last key was made of; <see langword="null"/> when none is known.</param>
    /// <returns>One line.</returns>
    public static string OfMiss(Step step, KeyRecord? now, KeyRecord? earlier)
    {
        if (now is null || earlier is null)
            return $"{step.Title} runs: nothing is remembered of it here";
        var differences = now.Differences(earlier);
        return differences.Count == 0
            ? $"{step.Title} runs: nothing changed, but its outcome was evicted or damaged"
            : $"{step.Title} runs: {Some(differences)}";
    }

    /// <summary>Explains a remembered outcome.</summary>
    /// <param name="step">The step.</param>
    /// <param name="beside">Files near it that are no inputs.</param>
    /// <returns>One line.</returns>
    public static string OfHit(Step step, IReadOnlyList<string> beside)
    {
        var variables = step.Environment.IsEmpty ? "no environment variable" : string.Join(", ", step.Environment.Select(name => "$" + name));
        var outside = beside.Count == 0 ? "files that are no inputs" : Some(beside);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{step.Title} is remembered: it depends on {step.Inputs.Count} input {(step.Inputs.Count == 1 ? "file" : "files")}, {step.Tool.Name} and {variables}; not on {outside}");
    }

    private static string Some(IReadOnlyList<string> all) =>
        string.Join(", ", all.Take(Most)) + (all.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - Most} more") : "");
}
