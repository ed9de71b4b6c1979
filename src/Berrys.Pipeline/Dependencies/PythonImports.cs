using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Dependencies;

/// <summary>
/// Finds what a Python file imports (Python Language Reference, 7.11), wherever it stands: in functions, conditions, tests. Dotted
/// names in strings count too, as <c>importlib.import_module</c>, <c>mock.patch</c> and <c>pytest_plugins</c> take them.
/// </summary>
public static partial class PythonImports
{
    /// <summary>Finds them.</summary>
    /// <param name="source">The file's text; it need not be valid.</param>
    /// <returns>The imports in the order of the file.</returns>
    public static ImmutableArray<PythonImport> Of(string source)
    {
        var imports = ImmutableArray.CreateBuilder<PythonImport>();
        foreach (var statement in PythonStatements.Of(source))
        {
            if (From().Match(statement.Text) is { Success: true } from)
                imports.Add(ImportFrom(statement.Line, from));
            else if (Import().Match(statement.Text) is { Success: true } import)
                imports.AddRange(Words(import.Groups["modules"].Value).Select(module => new PythonImport(statement.Line, 0, module, [])));
            var byName = ByName().IsMatch(statement.Text);
            imports.AddRange(
                from text in statement.Strings
                where text.Length < 200 && (byName ? ModuleName() : DottedName()).IsMatch(text)
                select new PythonImport(statement.Line, 0, text, []));
        }

        return imports.ToImmutable();
    }

    private static PythonImport ImportFrom(int line, Match match)
    {
        var dots = match.Groups["dots"].Value.Count(sign => sign == '.');
        return new(line, dots, Joined(match.Groups["module"].Value), [.. Words(match.Groups["names"].Value.Trim('(', ')', ' ', '\t'))]);
    }

    // Each without what it is called here.
    private static IEnumerable<string> Words(string list) =>
        list.Split(',').Select(item => Joined(As().Split(item.Trim())[0])).Where(name => ModuleName().IsMatch(name));

    // Python allows white space around the dots.
    private static string Joined(string name) => string.Concat(name.Where(sign => !char.IsWhiteSpace(sign)));

    [GeneratedRegex(@"^from\b\s*(?<dots>[.\s]*)(?<module>\w+(\s*\.\s*\w+)*)?\s*\bimport\b(?<names>.+)$")]
    private static partial Regex From();

    [GeneratedRegex(@"^import\s+(?<modules>.+)$")]
    private static partial Regex Import();

    [GeneratedRegex(@"\sas\s")]
    private static partial Regex As();

    [GeneratedRegex(@"\b(import_module|__import__|importorskip)\s*\(|\bpytest_plugins\b")]
    private static partial Regex ByName();

    [GeneratedRegex(@"^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$")]
    private static partial Regex ModuleName();

    [GeneratedRegex(@"^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$")]
    private static partial Regex DottedName();
}
