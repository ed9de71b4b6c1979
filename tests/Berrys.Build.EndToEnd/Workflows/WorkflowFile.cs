using YamlDotNet.RepresentationModel;

namespace Berrys.Build.EndToEnd.Workflows;

/// <summary>A workflow or an action of GitHub Actions.</summary>
internal sealed class WorkflowFile
{
    private readonly string[] _lines;

    public WorkflowFile(string path, string text)
    {
        Path = path;
        _lines = text.Split('\n');
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        Root = (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>The paths of this repository's workflows and actions, below its root.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, ".github"), "*.yml", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path))
            .Where(path => path.Contains("workflows", StringComparison.Ordinal) || path.Contains("actions", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public string Path { get; }

    public YamlMappingNode Root { get; }

    public bool IsWorkflow => Find(Root, "jobs") is not null;

    public static WorkflowFile Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)));

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public static YamlNode? Find(YamlNode? node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>The mappings, at whatever depth, that have a scalar under this key.</summary>
    public IEnumerable<(YamlMappingNode Owner, YamlScalarNode Value)> Scalars(string key) =>
        from owner in Root.AllNodes.OfType<YamlMappingNode>()
        let value = Find(owner, key) as YamlScalarNode
        where value is not null
        select (owner, value);

    /// <summary>The comment at the end of a node's line, without its mark; empty when there is none.</summary>
    public string CommentBeside(YamlNode node)
    {
        var line = _lines[(int)node.Start.Line - 1];
        var mark = line.IndexOf(" #", StringComparison.Ordinal);
        return mark < 0 ? "" : line[(mark + 2)..].Trim();
    }

    /// <summary>The comment on the line above a node's, without its mark; empty when there is none.</summary>
    public string CommentAbove(YamlNode node)
    {
        var line = node.Start.Line < 2 ? "" : _lines[(int)node.Start.Line - 2].Trim();
        return line.StartsWith('#') ? line[1..].Trim() : "";
    }

    /// <summary>A problem, with its place.</summary>
    public string Problem(YamlNode node, string message) => $"{Path}:{node.Start.Line}: {message}";
}
