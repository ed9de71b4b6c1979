using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>Reads the section <c>checks</c>.</summary>
/// <param name="components">The names of the workspace's services and shared libraries.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class CheckBinder(ImmutableSortedSet<string> components, ICollection<YamlProblem> problems)
{
    private readonly List<string> _notes = [];

    /// <summary>What is allowed but probably not meant.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Reads the section.</summary>
    /// <param name="section">The mapping of checks.</param>
    /// <returns>The checks by target.</returns>
    public ImmutableArray<CheckDefinition> Bind(YamlMap section)
    {
        var targets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var checks = new List<CheckDefinition>();
        foreach (var (key, value) in section.Entries)
        {
            if (!PipelinePatterns.CheckName().IsMatch(key.Text))
                continue;
            var target = TargetNames.Of(key.Text);
            if (!targets.TryAdd(target, key.Text))
                problems.Add(new(key.At, $"checks.{key.Text} becomes the target {target}, as checks.{targets[target]} does; expected another name"));
            else if (TargetNames.BuiltIn.Contains(target) && !TargetNames.Replaceable.Contains(target))
                problems.Add(new(key.At, $"checks.{key.Text} becomes the target {target}, which is built in and cannot be replaced; expected another name"));
            checks.Add(One(key.Text, target, value as YamlMap ?? new(value.At, [])));
        }

        return [.. checks.OrderBy(check => check.Target, StringComparer.Ordinal)];
    }

    private CheckDefinition One(string name, string target, YamlMap map) => new()
    {
        Name = name,
        Target = target,
        ReplacesBuiltIn = TargetNames.Replaceable.Contains(target),
        Words = Words(name, map),
        Inputs = Strings(map, "inputs") ?? [],
        Outputs = Strings(map, "outputs") ?? [],
        Environment = Environment(name, map["env"]),
        Services = Services(name, map),
        Deadline = map.Duration("deadline") ?? CheckDefinition.DefaultDeadline,
    };

    private ImmutableArray<string> Words(string name, YamlMap map)
    {
        if (map.Text("run") is not { } run || string.IsNullOrWhiteSpace(run.Text))
            return [];
        try
        {
            var words = PosixWords.Split(run.Text);
            if (words.IsEmpty || words[0].Length == 0)
                problems.Add(new(run.At, $"checks.{name}.run names no command; expected a command such as mypy app"));
            else if (PosixWords.ShellOperatorIn(words) is { } sign)
                _notes.Add($"checks.{name} runs without a shell, so '{sign}' is an argument of {words[0]} (pipeline.yaml, line {run.At.Line}); write sh -c '…' for a shell.");
            return words;
        }
        catch (FormatException error)
        {
            problems.Add(new(run.At, $"checks.{name}.run cannot be split into words: {error.Message}"));
            return [];
        }
    }

    private ImmutableArray<string>? Services(string name, YamlMap map)
    {
        if (map.Texts("services") is not { } services)
            return null;
        foreach (var service in services.Where(service => !components.Contains(service.Text)))
            problems.Add(new(service.At, $"checks.{name}.services names '{service.Text}', which the workspace does not have{NearestName.Suggestion(service.Text, components)}"));
        if (services.IsEmpty)
            problems.Add(new(map["services"]!.At, $"checks.{name}.services is empty; expected a service, or no such key for every service"));
        return [.. services.Select(service => service.Text)];
    }

    private ImmutableSortedDictionary<string, string?> Environment(string name, YamlNode? node)
    {
        var variables = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        var entries = node switch
        {
            YamlMap map => map.Entries.Select(entry => (entry.Key, Value: entry.Value is YamlScalar { Type: not ScalarType.Empty } value ? value.Text : null)),
            YamlList list => list.Items.OfType<YamlScalar>().Select(item => (item, Value: (string?)null)),
            _ => [],
        };
        foreach (var (key, value) in entries)
        {
            if (key.Text is "SERVICE" or "SERVICE_PATH")
                problems.Add(new(key.At, $"checks.{name}.env sets {key.Text}, which every check is given; expected another name"));
            else if (!variables.TryAdd(key.Text, value))
                problems.Add(new(key.At, $"checks.{name}.env names {key.Text} twice; expected it once"));
        }

        return variables.ToImmutable();
    }

    private static ImmutableArray<string>? Strings(YamlMap map, string key) =>
        map.Texts(key) is { } texts ? [.. texts.Select(text => text.Text)] : null;
}
