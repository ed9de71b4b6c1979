using System.Globalization;
using Berrys.Pipeline;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Berrys.Tools.Compose;

/// <summary>Reads nodes of a compose file with errors that say where.</summary>
/// <param name="file">The file's name.</param>
/// <param name="variable">The value of an environment variable.</param>
internal sealed class ComposeReader(string file, Func<string, string?> variable)
{
    public BerrysException Error(Mark at, string problem) =>
        new(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"{file}:{at.Line}:{at.Column}: {problem}."));

    public YamlMappingNode Mapping(YamlNode node, string what) =>
        node as YamlMappingNode ?? throw Error(node.Start, $"{what} must be a mapping");

    public string Text(YamlNode node, string what)
    {
        if (node is not YamlScalarNode { Value: { } text })
            throw Error(node.Start, $"{what} must be text here");
        try
        {
            return ComposeVariables.Expand(text, variable);
        }
        catch (FormatException error)
        {
            throw Error(node.Start, error.Message);
        }
    }

    public string? OptionalText(YamlMappingNode mapping, string key) =>
        Find(mapping, key) is { } node and not YamlScalarNode { Value: null or "" } ? Text(node, key) : null;

    public IEnumerable<(YamlScalarNode Name, YamlNode Value)> Entries(YamlMappingNode mapping, string key) =>
        Find(mapping, key) switch
        {
            null or YamlScalarNode { Value: null or "" } => throw Error(mapping.Start, $"there is no {key} section"),
            var found => Mapping(found, key).Children.Select(entry => (entry.Key as YamlScalarNode ?? throw Error(entry.Key.Start, "a name must be text"), entry.Value)),
        };

    /// <summary>The value of a key, also from mappings merged in by <c>&lt;&lt;</c> (YAML 1.1 merge keys).</summary>
    public static YamlNode? Find(YamlMappingNode mapping, string key)
    {
        if (mapping.Children.TryGetValue(key, out var value))
            return value;
        if (!mapping.Children.TryGetValue("<<", out var merged))
            return null;
        IEnumerable<YamlNode> sources = merged is YamlSequenceNode list ? list.Children : [merged];
        return sources.OfType<YamlMappingNode>().Select(source => Find(source, key)).FirstOrDefault(found => found is not null);
    }
}
