using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>Reads the section <c>services</c>.</summary>
/// <param name="workspace">What the conventions found.</param>
/// <param name="exists">Whether a path relative to the workspace exists.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class ServiceBinder(Workspace workspace, Func<string, bool> exists, ICollection<YamlProblem> problems)
{
    /// <summary>Reads the section.</summary>
    /// <param name="section">The mapping of services.</param>
    /// <returns>The definitions by name.</returns>
    public ImmutableSortedDictionary<string, ServiceDefinition> Bind(YamlMap section)
    {
        var services = ImmutableSortedDictionary.CreateBuilder<string, ServiceDefinition>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in section.Entries)
        {
            var service = One(key, value as YamlMap ?? new(value.At, []));
            services[key.Text] = service;
            if (service.Path is { } path && !owners.TryAdd(path, key.Text))
                problems.Add(new(key.At, $"services.{key.Text} has the path '{path}' of services.{owners[path]}; expected a folder of its own"));
        }

        return services.ToImmutable();
    }

    private ServiceDefinition One(YamlScalar name, YamlMap map)
    {
        var known = workspace.Services.FirstOrDefault(service => service.Name == name.Text);
        var folder = map.Text("path") is { } path ? Normal(path.Text) : known?.Path ?? $"services/{name.Text}";
        if (map["path"] is null && known is null && !exists(folder))
        {
            var suggestion = NearestName.Suggestion(name.Text, workspace.Services.Select(service => service.Name));
            problems.Add(new(name.At, $"services names '{name.Text}', and there is no folder '{folder}'{(suggestion.Length > 0 ? suggestion : ";")} expected a folder of services/, or a path"));
        }

        _ = Existing(map, "path", name.Text, folder);
        return new()
        {
            Path = folder,
            Dockerfile = Existing(map, "dockerfile", name.Text, folder),
            Context = Existing(map, "context", name.Text, folder),
            Tests = Existing(map, "tests", name.Text, folder),
            Requirements = Existing(map, "requirements", name.Text, folder),
            Uses = Uses(map, name.Text),
            Image = map["image"] is not YamlScalar { Type: ScalarType.Flag } image || image.AsFlag,
            Health = map.Text("health")?.Text ?? new ServiceDefinition().Health,
            Count = Count(map, name.Text),
        };
    }

    private int Count(YamlMap map, string service)
    {
        var count = map["count"].Number() ?? new ServiceDefinition().Count;
        if (count != Math.Floor(count))
            problems.Add(new(map["count"]!.At, $"services.{service}.count is {count.ToString(CultureInfo.InvariantCulture)}; expected a whole number"));
        return (int)count;
    }

    private ImmutableArray<string>? Uses(YamlMap map, string service)
    {
        if (map.Texts("uses") is not { } names)
            return null;
        var libraries = workspace.SharedLibraries.Select(library => library.Name).ToList();
        var uses = ImmutableArray.CreateBuilder<string>();
        foreach (var name in names)
        {
            var full = name.Text.StartsWith("shared/", StringComparison.Ordinal) ? name.Text : $"shared/{name.Text}";
            if (!libraries.Contains(full, StringComparer.Ordinal))
                problems.Add(new(name.At, $"services.{service}.uses names '{name.Text}', which shared/ does not have{NearestName.Suggestion(full, libraries)}"));
            else if (uses.Contains(full))
                problems.Add(new(name.At, $"services.{service}.uses names '{name.Text}' twice; expected it once"));
            else
                uses.Add(full);
        }

        return uses.ToImmutable();
    }

    private string? Existing(YamlMap map, string key, string service, string folder)
    {
        if (map.Text(key) is not { } value)
            return null;
        var path = Normal(value.Text);
        if (exists(path))
            return path;
        var inFolder = key != "path" && exists(Normal($"{folder}/{path}"));
        problems.Add(new(value.At, $"services.{service}.{key} is '{value.Text}', which the workspace does not have"
            + (inFolder ? $"; did you mean '{Normal($"{folder}/{path}")}'? expected a path relative to the workspace" : "; expected a path relative to the workspace")));
        return null;
    }

    private static string Normal(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToList();
        return parts.Count == 0 ? "." : string.Join('/', parts);
    }
}
