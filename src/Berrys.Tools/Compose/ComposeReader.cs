using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Berrys.Tools.Compose;

/// <summary>Reads compose files.</summary>
internal sealed class ComposeReader(string path, Func<string, string?> variables)
{
    private readonly ComposeNodes _nodes = new(path, variables);

    /// <summary>Reads a compose file.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The compose file.</returns>
    public ComposeFile Read(string text)
    {
        var root = _nodes.Entries(Load(text), "the compose file");
        foreach (var section in (string[])["services", "networks", "volumes", "secrets", "configs"])
        {
            if (root.TryGetValue(section, out var node))
                _nodes.Check(node, section);
        }

        var services = ImmutableSortedDictionary.CreateBuilder<string, ComposeService>(StringComparer.Ordinal);
        foreach (var (name, node) in _nodes.Entries(root.GetValueOrDefault("services"), "services"))
        {
            if (!name.StartsWith("x-", StringComparison.Ordinal))
                services[name] = Service(name, node);
        }

        return new ComposeFile
        {
            Path = path,
            Version = root.TryGetValue("version", out var version) ? _nodes.Text(version, "version") : null,
            Services = services.ToImmutable(),
            UnsetVariables = [.. _nodes.Unset],
        };
    }

    private YamlNode? Load(string text)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(text);
            stream.Load(reader);
        }
        catch (YamlException error)
        {
            throw ComposeError.At(path, error.Start, error.InnerException?.Message ?? error.Message, error);
        }

        return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
    }

    private ComposeService Service(string name, YamlNode node)
    {
        var what = $"services.{name}";
        var entries = _nodes.Entries(node, what);
        var build = entries.GetValueOrDefault("build");
        return new ComposeService
        {
            Name = name,
            Line = (int)node.Start.Line,
            Image = entries.TryGetValue("image", out var image) ? _nodes.Text(image, $"{what}.image") : null,
            Build = build is null || ComposeNodes.IsEmpty(build) ? null : Build(build, $"{what}.build"),
            DependsOn = entries.TryGetValue("depends_on", out var dependsOn) ? DependsOn(dependsOn, $"{what}.depends_on") : [],
        };
    }

    private ComposeBuild Build(YamlNode node, string what)
    {
        if (node is YamlScalarNode)
            return new ComposeBuild { Context = _nodes.Text(node, what)! };
        var entries = _nodes.Entries(node, what);
        var inline = Text("dockerfile_inline") is not null;
        return new ComposeBuild
        {
            Context = Text("context") ?? (inline || entries.ContainsKey("dockerfile") ? "." : throw ComposeError.At(path, node.Start, $"{what} has no context")),
            Dockerfile = Text("dockerfile") ?? "Dockerfile",
            IsInline = inline,
            Target = Text("target"),
            Arguments = entries.TryGetValue("args", out var arguments) ? Arguments(arguments, $"{what}.args") : ImmutableSortedDictionary<string, string>.Empty,
        };

        string? Text(string key) => entries.TryGetValue(key, out var value) ? _nodes.Text(value, $"{what}.{key}") : null;
    }

    // NAME=VALUE entries, or a mapping; a name without a value takes the environment's, and none when it is unset there.
    private ImmutableSortedDictionary<string, string> Arguments(YamlNode node, string what)
    {
        var arguments = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var pairs = node is YamlSequenceNode list
            ? _nodes.Texts(list, what).Select(entry => entry.Split('=', 2)).Select(parts => (parts[0], parts.Length == 2 ? parts[1] : null))
            : _nodes.Entries(node, what).Select(entry => (entry.Key, _nodes.Text(entry.Value, $"{what}.{entry.Key}")));
        foreach (var (name, value) in pairs)
        {
            if ((value ?? variables(name)) is { } known)
                arguments[name] = known;
        }

        return arguments.ToImmutable();
    }

    private ImmutableSortedSet<string> DependsOn(YamlNode node, string what) =>
        (node is YamlSequenceNode list ? _nodes.Texts(list, what) : [.. _nodes.Entries(node, what).Keys])
            .ToImmutableSortedSet(StringComparer.Ordinal);
}
