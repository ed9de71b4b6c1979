using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Berrys.Tools.Compose;

/// <summary>Reads YAML nodes with merge keys (<c>&lt;&lt;</c>, https://yaml.org/type/merge.html) and variables.</summary>
internal sealed class ComposeNodes(string path, Func<string, string?> variables)
{
    private const int DeepestMerge = 50;
    private readonly SortedSet<string> _unset = new(StringComparer.Ordinal);

    /// <summary>Variables that were used without a default and are unset.</summary>
    public IEnumerable<string> Unset => _unset;

    /// <summary>The entries of a mapping, merged ones included; its own win over merged ones, earlier merged ones over later.</summary>
    /// <param name="node">The node; <see langword="null"/> and an empty value have no entries.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <returns>The entries by key, in order.</returns>
    public Dictionary<string, YamlNode> Entries(YamlNode? node, string what) => Entries(node, what, 0);

    /// <summary>The text of a scalar, variables substituted.</summary>
    /// <param name="node">The node.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <returns>The text; <see langword="null"/> for an empty value.</returns>
    public string? Text(YamlNode node, string what)
    {
        if (node is not YamlScalarNode scalar)
            throw ComposeError.At(path, node.Start, $"{what} must be text, not a {Kind(node)}");
        if (IsEmpty(scalar))
            return null;
        try
        {
            return ComposeVariables.Substitute(scalar.Value!, variables, name => _unset.Add(name));
        }
        catch (FormatException error)
        {
            throw ComposeError.At(path, node.Start, $"{what}: {error.Message}", error);
        }
    }

    /// <summary>The texts of a list.</summary>
    /// <param name="node">The node.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <returns>The texts in order.</returns>
    public List<string> Texts(YamlSequenceNode node, string what) =>
        [.. node.Children.Select(child => Text(child, $"an entry of {what}") ?? "")];

    /// <summary>Substitutes variables in all values below a node, to find those that cannot be.</summary>
    /// <param name="node">The node.</param>
    /// <param name="what">What it is, for messages.</param>
    public void Check(YamlNode node, string what) => Check(node, what, new HashSet<YamlNode>(ReferenceEqualityComparer.Instance));

    /// <summary>Whether a node has no value.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether it is null.</returns>
    public static bool IsEmpty(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    private Dictionary<string, YamlNode> Entries(YamlNode? node, string what, int depth)
    {
        var entries = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        if (node is null || IsEmpty(node))
            return entries;
        if (node is not YamlMappingNode mapping)
            throw ComposeError.At(path, node.Start, $"{what} must be a mapping, not {(node is YamlScalarNode ? "text" : "a list")}");
        if (depth > DeepestMerge)
            throw ComposeError.At(path, node.Start, $"{what} merges itself");
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
                throw ComposeError.At(path, key.Start, $"a key of {what} must be text");
            if (name != "<<")
                entries[name] = value;
        }

        foreach (var (key, value) in mapping.Children.Where(child => child.Key is YamlScalarNode { Value: "<<" }))
        {
            foreach (var source in value is YamlSequenceNode list ? list.Children : [value])
            {
                foreach (var (name, merged) in Entries(source, $"what {what} merges", depth + 1))
                    entries.TryAdd(name, merged);
            }
        }

        return entries;
    }

    private void Check(YamlNode node, string what, HashSet<YamlNode> seen)
    {
        if (!seen.Add(node))
            return;
        switch (node)
        {
            case YamlScalarNode:
                Text(node, what);
                break;
            case YamlSequenceNode list:
                foreach (var child in list.Children)
                    Check(child, what, seen);
                break;
            case YamlMappingNode mapping:
                foreach (var (key, child) in mapping.Children)
                    Check(child, key is YamlScalarNode { Value: { } name } && name != "<<" ? $"{what}.{name}" : what, seen);
                break;
            default:
                break;
        }
    }

    private static string Kind(YamlNode node) => node is YamlMappingNode ? "mapping" : "list";
}
