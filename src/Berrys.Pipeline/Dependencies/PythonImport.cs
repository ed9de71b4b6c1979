using System.Collections.Immutable;
using System.Globalization;

namespace Berrys.Pipeline.Dependencies;

/// <summary>What a Python file imports in one place.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Level">How many dots stand before the module: 0 for an absolute import, 1 for the file's own package.</param>
/// <param name="Module">The module, such as <c>shared.models</c>; empty in <c>from . import x</c>.</param>
/// <param name="Names">What is taken from it; each may be a module of its own. Empty for <c>import x</c>.</param>
public sealed record PythonImport(int Line, int Level, string Module, ImmutableArray<string> Names)
{
    /// <summary>Writes imports as one text.</summary>
    /// <param name="imports">The imports.</param>
    /// <returns>One line for each.</returns>
    public static string Write(IEnumerable<PythonImport> imports) => string.Join(
        '\n', imports.Select(import => string.Create(CultureInfo.InvariantCulture, $"{import.Line}:{import.Level}:{import.Module}:{string.Join(',', import.Names)}")));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The imports.</returns>
    public static IEnumerable<PythonImport> Parse(string text) =>
        from line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split(':')
        select new PythonImport(
            int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2], [.. parts[3].Split(',', StringSplitOptions.RemoveEmptyEntries)]);

    /// <inheritdoc />
    public bool Equals(PythonImport? other) =>
        other is not null && Line == other.Line && Level == other.Level && Module == other.Module && Names.SequenceEqual(other.Names);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Line, Level, Module, Names.Length);
}
