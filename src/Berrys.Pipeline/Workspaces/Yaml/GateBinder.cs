using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>Reads the sections <c>gate</c> and <c>waivers</c>.</summary>
/// <param name="components">The names of the workspace's services and shared libraries.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class GateBinder(ImmutableSortedSet<string> components, ICollection<YamlProblem> problems)
{
    /// <summary>Reads the section <c>gate</c>.</summary>
    /// <param name="section">Its mapping.</param>
    /// <returns>The gate.</returns>
    public static GateDefinition Gate(YamlMap section) => new()
    {
        Thresholds = section.Section("thresholds").Entries.ToImmutableSortedDictionary(
            entry => entry.Key.Text, entry => (entry.Value as YamlScalar)?.Text ?? GateDefinition.Any, StringComparer.Ordinal),
        OnlyNew = section.Flag("only-new"),
        OnlyFixable = section.Flag("only-fixable"),
        Sarif = [.. Maps(section["sarif"]).Select(report => new SarifDefinition(report.Text("file")?.Text ?? "", report.Text("scanner")?.Text))],
    };

    /// <summary>Reads the section <c>waivers</c>.</summary>
    /// <param name="section">What is written there.</param>
    /// <returns>The waivers.</returns>
    public ImmutableArray<WaiverDefinition> Waivers(YamlNode? section) => [.. Maps(section).Select(Waiver)];

    private WaiverDefinition Waiver(YamlMap map)
    {
        if (map.Text("service") is { } service && !components.Contains(service.Text))
            problems.Add(new(service.At, $"a waiver is for the service '{service.Text}', which the workspace does not have{NearestName.Suggestion(service.Text, components)}"));
        return new()
        {
            Id = map.Text("id")?.Text ?? "",
            Service = map.Text("service")?.Text,
            Path = map.Text("path")?.Text,
            Reason = map.Text("reason")?.Text ?? "",
            Owner = map.Text("owner")?.Text ?? "",
            Expires = Date(map),
            Line = map.At.Line,
        };
    }

    private DateOnly Date(YamlMap map)
    {
        if (map.Text("expires") is not { } expires || !PipelinePatterns.Date().IsMatch(expires.Text))
            return default;
        if (DateOnly.TryParseExact(expires.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        problems.Add(new(expires.At, $"a waiver expires on {expires.Text}, a day that does not exist"));
        return default;
    }

    private static IEnumerable<YamlMap> Maps(YamlNode? node) => node is YamlList list ? list.Items.OfType<YamlMap>() : [];
}
