using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>A place in a text file, both counted from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The character in the line.</param>
internal readonly record struct Position(int Line, int Column);

/// <summary>A node of a YAML document that knows where it was written.</summary>
/// <param name="At">Where it begins.</param>
internal abstract record YamlNode(Position At)
{
    /// <summary>What it is, for a message.</summary>
    public abstract string Kind { get; }
}

/// <summary>A list.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Items">Its items.</param>
internal sealed record YamlList(Position At, ImmutableArray<YamlNode> Items) : YamlNode(At)
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>A mapping.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Entries">Its entries in the order written, each key once.</param>
internal sealed record YamlMap(Position At, ImmutableArray<YamlEntry> Entries) : YamlNode(At)
{
    /// <inheritdoc/>
    public override string Kind => "a mapping";

    /// <summary>The value of a key, or <see langword="null"/> when it is absent.</summary>
    /// <param name="key">The key.</param>
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
}

/// <summary>One key of a mapping and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
