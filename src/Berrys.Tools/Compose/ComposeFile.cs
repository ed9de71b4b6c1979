using System.Collections.Immutable;
using Berrys.Pipeline;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Berrys.Tools.Compose;

/// <summary>The services of a compose file, as far as building and ordering goes.</summary>
/// <param name="Services">The services in the file's order.</param>
public sealed record ComposeFile(ImmutableArray<ComposeService> Services)
{
    /// <summary>Reads a compose file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="variable">The value of an environment variable, or <see langword="null"/> when it is not set.</param>
    /// <returns>Its services.</returns>
    /// <exception cref="BerrysException">It is no compose file; says file, line and column (exit code 2).</exception>
    public static ComposeFile Parse(string file, string text, Func<string, string?> variable)
    {
        var reader = new ComposeReader(file, variable);
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException error)
        {
            throw reader.Error(error.Start, error.Message);
        }
        if (yaml.Documents is not [{ RootNode: YamlMappingNode root }, ..])
            throw reader.Error(new(0, 1, 1), "a compose file is a mapping with services");
        return new([.. reader.Entries(root, "services").Select(service => ReadService(reader, service.Name, service.Value))]);
    }

    private static ComposeService ReadService(ComposeReader reader, YamlScalarNode name, YamlNode value)
    {
        var service = reader.Mapping(value, $"the service {name.Value}");
        var dependencies = ComposeReader.Find(service, "depends_on") switch
        {
            null => [],
            YamlSequenceNode list => list.Children.Select(item => reader.Text(item, "depends_on")),
            var map => reader.Mapping(map, "depends_on").Children.Keys.Select(key => reader.Text(key, "depends_on")),
        };
        var read = new ComposeService(name.Value!, name.Start.Line)
        {
            Image = reader.OptionalText(service, "image"),
            Build = ComposeReader.Find(service, "build") is { } build ? ReadBuild(reader, build) : null,
            DependsOn = [.. dependencies],
        };
        return read is { Image: null, Build: null } && ComposeReader.Find(service, "extends") is null
            ? throw reader.Error(name.Start, $"the service {name.Value} has neither an image nor a build section")
            : read;
    }

    private static ComposeBuild ReadBuild(ComposeReader reader, YamlNode node)
    {
        if (node is YamlScalarNode)
            return new(reader.Text(node, "build"));
        var build = reader.Mapping(node, "build");
        var arguments = ComposeReader.Find(build, "args") switch
        {
            null => [],
            YamlSequenceNode list => list.Children.Select(item => Split(reader.Text(item, "args"))),
            var map => reader.Mapping(map, "args").Children.Select(entry => (Name: reader.Text(entry.Key, "args"), Value: ReadValue(reader, entry.Value))),
        };
        var read = new ComposeBuild(reader.OptionalText(build, "context") ?? ".");
        return read with
        {
            Dockerfile = reader.OptionalText(build, "dockerfile"),
            Target = reader.OptionalText(build, "target"),
            Arguments = arguments.Aggregate(read.Arguments, (all, argument) => all.SetItem(argument.Name, argument.Value)),
        };
    }

    private static string? ReadValue(ComposeReader reader, YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } ? null : reader.Text(node, "args");

    private static (string Name, string? Value) Split(string text) =>
        text.Split('=', 2) is [var name, var value] ? (name, value) : (text, null);
}
