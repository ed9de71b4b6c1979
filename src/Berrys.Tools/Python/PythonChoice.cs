using System.Collections.Immutable;

namespace Berrys.Tools.Python;

/// <summary>Which interpreter to use, and why. Pure.</summary>
/// <param name="Interpreter">The interpreter, or <see langword="null"/> when there is none at all.</param>
/// <param name="Missing">The required modules that it cannot import.</param>
/// <param name="Sentence">What was taken and why, for the log.</param>
public sealed record PythonChoice(PythonInterpreter? Interpreter, ImmutableArray<string> Missing, string Sentence)
{
    /// <summary>Chooses the interpreter that can import most of what is required; of equals, one of the wanted series, then the first.</summary>
    /// <param name="interpreters">The interpreters in the order of PATH.</param>
    /// <param name="required">The modules required.</param>
    /// <param name="series">The wanted major and minor version, such as <c>3.10</c>, or <see langword="null"/> for any.</param>
    /// <returns>The choice.</returns>
    public static PythonChoice Of(IReadOnlyList<PythonInterpreter> interpreters, IReadOnlyCollection<string> required, string? series)
    {
        if (interpreters.Count == 0)
            return new(null, [.. required], "No working Python interpreter was found.");
        var best = interpreters
            .OrderByDescending(interpreter => required.Count(interpreter.Modules.Contains))
            .ThenByDescending(interpreter => interpreter.Series == series)
            .First();
        var missing = Lacking(best, required);
        return new(best, missing, Explain(best, interpreters[0], missing, required, series));
    }

    private static ImmutableArray<string> Lacking(PythonInterpreter interpreter, IEnumerable<string> required) =>
        [.. required.Where(module => !interpreter.Modules.Contains(module))];

    private static string Explain(PythonInterpreter best, PythonInterpreter first, ImmutableArray<string> missing, IReadOnlyCollection<string> required, string? series)
    {
        var taken = $"Python {best.Version} at {best.Path}";
        var lacking = Lacking(first, required);
        var reason = !missing.IsEmpty ? $"no interpreter can import {string.Join(", ", missing)}"
            : best == first ? "the first on PATH has all that is needed"
            : !lacking.IsEmpty ? $"{first.Path} ({first.Version}) cannot import {string.Join(", ", lacking)}"
            : $"{first.Path} is {first.Version}, not {series}";
        var warning = series is null || best.Series == series ? "" : $"; {series} is the declared version";
        return $"{taken}: {reason}{warning}.";
    }
}
