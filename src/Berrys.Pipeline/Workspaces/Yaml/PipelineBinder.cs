using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>Turns a document into a definition and checks what a shape cannot: names that must exist, names that collide.</summary>
/// <param name="workspace">What the conventions found.</param>
/// <param name="exists">Whether a path relative to the workspace exists.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed partial class PipelineBinder(Workspace workspace, Func<string, bool> exists, ICollection<YamlProblem> problems)
{
    /// <summary>Reads the whole document.</summary>
    /// <param name="root">Its root.</param>
    /// <returns>The definition; to be used only when no problem was reported.</returns>
    public PipelineDefinition Bind(YamlMap root)
    {
        var services = new ServiceBinder(workspace, exists, problems).Bind(root.Section("services"));
        var claimed = services.Values.Select(service => service.Path).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var components = services.Keys
            .Concat(workspace.Services.Where(service => !claimed.Contains(service.Path)).Select(service => service.Name))
            .Concat(workspace.SharedLibraries.Select(library => library.Name))
            .ToImmutableSortedSet(StringComparer.Ordinal);
        var checks = new CheckBinder(components, problems);
        return new()
        {
            Services = services,
            Checks = checks.Bind(root.Section("checks")),
            Coverage = Coverage(root.Section("coverage"), components),
            Deadlines = Deadlines(root.Section("deadlines")),
            Images = Images(root.Section("images")),
            Python = Python(root.Section("python")),
            IntegrationTest = new(root.Section("integration-test").Text("service")?.Text ?? "test"),
            Deployment = new(root.Section("deployment").Text("entry")?.Text),
            Cache = Cache(root.Section("cache")),
            Snyk = new(root.Section("snyk").Text("organization")?.Text, Uri.TryCreate(root.Section("snyk").Text("api")?.Text, UriKind.Absolute, out var api) ? api : null),
            Ledger = new(root.Section("ledger").Text("folder")?.Text),
            Gate = GateBinder.Gate(root.Section("gate")),
            Waivers = new GateBinder(components, problems).Waivers(root["waivers"]),
            Signing = new SigningBinder(exists, problems).Bind(root.Section("signing")),
            Notes = [.. checks.Notes],
        };
    }

    private CoverageDefinition Coverage(YamlMap section, ImmutableSortedSet<string> components)
    {
        var services = section.Section("services");
        foreach (var entry in services.Entries.Where(entry => !components.Contains(entry.Key.Text)))
            problems.Add(new(entry.Key.At, $"coverage.services names '{entry.Key.Text}', which the workspace does not have{NearestName.Suggestion(entry.Key.Text, components)}"));
        return new()
        {
            Minimum = section["minimum"].Number(),
            Services = services.Entries.ToImmutableSortedDictionary(entry => entry.Key.Text, entry => entry.Value.Number() ?? 0, StringComparer.Ordinal),
        };
    }

    private static DeadlineDefinition Deadlines(YamlMap section)
    {
        var defaults = new DeadlineDefinition();
        return new()
        {
            Lint = section.Duration("lint") ?? defaults.Lint,
            UnitTest = section.Duration("unit-test") ?? defaults.UnitTest,
            BuildImages = section.Duration("build-images") ?? defaults.BuildImages,
            IntegrationTest = section.Duration("integration-test") ?? defaults.IntegrationTest,
        };
    }

    private static CacheDefinition Cache(YamlMap section)
    {
        var remote = section.Section("remote");
        return new()
        {
            Size = section.ByteSize("size") ?? new CacheDefinition().Size,
            Remote = Uri.TryCreate(remote.Text("url")?.Text, UriKind.Absolute, out var url) ? url : null,
            Push = remote["push"] is YamlScalar { Type: ScalarType.Flag, AsFlag: true },
        };
    }

    private static ImageDefinition Images(YamlMap section)
    {
        var defaults = new ImageDefinition();
        return new()
        {
            Name = section.Text("name")?.Text ?? defaults.Name,
            BuildArguments = section.Section("build-args").Entries.ToImmutableSortedDictionary(
                entry => entry.Key.Text, entry => (entry.Value as YamlScalar)?.Text ?? "", StringComparer.Ordinal),
            Platform = section.Text("platform")?.Text,
            SizeBudget = section.ByteSize("size-budget"),
            IgnoreUnfixed = section["ignore-unfixed"] is YamlScalar { Type: ScalarType.Flag, AsFlag: true },
        };
    }

    private PythonDefinition Python(YamlMap section)
    {
        var packages = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in section.Section("packages").Entries)
        {
            var name = Separators().Replace(entry.Key.Text, "-").ToLowerInvariant();
            if (!packages.TryAdd(name, (entry.Value as YamlScalar)?.Text ?? ""))
                problems.Add(new(entry.Key.At, $"python.packages names '{entry.Key.Text}' twice: case and the signs - _ . do not tell distributions apart"));
        }

        return new() { Version = section.Text("version")?.Text ?? new PythonDefinition().Version, Packages = packages.ToImmutable() };
    }

    [GeneratedRegex("[-_.]+")]
    private static partial Regex Separators();
}
