using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Berrys.Pipeline;

namespace Berrys.Tools.Requirements;

/// <summary>Reads requirements files in pip's format. Pure over the function that reads files.</summary>
public sealed partial class RequirementsParser
{
    private readonly Func<string, string?> _read;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Requirement>.Builder _requirements = ImmutableArray.CreateBuilder<Requirement>();
    private readonly ImmutableArray<Requirement>.Builder _constraints = ImmutableArray.CreateBuilder<Requirement>();
    private readonly ImmutableArray<string>.Builder _options = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _files = ImmutableArray.CreateBuilder<string>();

    private RequirementsParser(Func<string, string?> read) => _read = read;

    /// <summary>Reads a requirements file and those that it includes; a file included again is read once.</summary>
    /// <param name="file">The file's path with forward slashes, as messages shall show it; includes are relative to it.</param>
    /// <param name="read">Reads a file's text, or says <see langword="null"/> when there is none.</param>
    /// <returns>What is required.</returns>
    /// <exception cref="BerrysException">A line cannot be read or a file is missing; says file and line (exit code 2).</exception>
    public static RequirementsFile Parse(string file, Func<string, string?> read)
    {
        var parser = new RequirementsParser(read);
        parser.ReadFile(file, null, isConstraint: false);
        return new(parser._requirements.ToImmutable(), parser._constraints.ToImmutable(), parser._options.ToImmutable(), parser._files.ToImmutable());
    }

    private void ReadFile(string file, LogicalLine? from, bool isConstraint)
    {
        if (!_seen.Add((isConstraint ? "-c " : "-r ") + file))
            return;
        var text = _read(file) ?? throw (from is { } line ? Error(line, $"there is no file {file}") : new BerrysException(ExitCode.Usage, $"There is no file {file}."));
        if (!_files.Contains(file))
            _files.Add(file);
        foreach (var logical in LogicalLine.Split(file, text))
            ReadLine(logical, isConstraint);
    }

    private void ReadLine(LogicalLine line, bool isConstraint)
    {
        if (Option().Match(line.Text) is not { Success: true } option)
        {
            Add(RequirementLine.Parse(line, line.Text), isConstraint);
            return;
        }
        var value = option.Groups["value"].Value.Trim();
        switch (option.Groups["name"].Value)
        {
            case "-r" or "--requirement":
                ReadFile(Beside(line, value), line, isConstraint);
                break;
            case "-c" or "--constraint":
                ReadFile(Beside(line, value), line, isConstraint: true);
                break;
            case "-e" or "--editable":
                Add(RequirementLine.Parse(line, value) with { Editable = true }, isConstraint);
                break;
            default:
                _options.Add(line.Text);
                break;
        }
    }

    private void Add(Requirement requirement, bool isConstraint) =>
        (isConstraint ? _constraints : _requirements).Add(requirement with { IsConstraint = isConstraint });

    private static string Beside(LogicalLine line, string name)
    {
        if (name.Length == 0)
            throw Error(line, "a file name is missing");
        var folder = line.File.Contains('/', StringComparison.Ordinal) ? line.File[..(line.File.LastIndexOf('/') + 1)] : "";
        var parts = new List<string>();
        var path = name.StartsWith('/') ? name : folder + name;
        foreach (var part in path.Split('/').Where(part => part is not "."))
            if (part == ".." && parts.Count > 0 && parts[^1] is not (".." or ""))
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        return string.Join('/', parts);
    }

    internal static BerrysException Error(LogicalLine line, string problem) =>
        new(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"{line.File}:{line.Number}: {problem}."));

    [GeneratedRegex(@"^(?<name>-[a-zA-Z]|--[a-z][-a-z]*)(?:(?:\s*=\s*|\s+)(?<value>.*)|(?<=^-[rcefi])(?<value>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}
