using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>Turns one YAML document into nodes with positions, and says what this program does not take of YAML.</summary>
/// <param name="text">The file's text.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class YamlComposer(string text, ICollection<YamlProblem> problems)
{
    private const int MaximumDepth = 40;
    private readonly Parser _parser = new(new StringReader(text));
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private Position _last = new(1, 1);

    /// <summary>Composes the document.</summary>
    /// <returns>The root node, or <see langword="null"/> when the file is empty or cannot be parsed.</returns>
    public YamlNode? Compose()
    {
        try
        {
            YamlNode? root = null;
            Advance();
            while (Advance() is DocumentStart start)
            {
                if (root is not null)
                {
                    Report(At(start), "a second document begins here; expected only one in the file");
                    return root;
                }

                root = Node(Advance(), depth: 0);
                Advance();
            }

            return root is YamlScalar { Type: ScalarType.Empty } ? null : root;
        }
        catch (YamlException error)
        {
            Report(new((int)error.Start.Line, (int)error.Start.Column), Plain(error.Message));
        }

        return null;
    }

    private YamlNode Node(ParsingEvent? start, int depth)
    {
        // YamlDotNet can end a document inside a collection, after a key whose colon starts the next line for instance.
        if (start is not (NodeEvent or AnchorAlias))
            throw Broken("a value or the end of a list or mapping is missing here");
        var at = At(start);
        if (depth > MaximumDepth)
            throw new SyntaxErrorException(start.Start, start.End, $"nested deeper than {MaximumDepth} levels");
        if (start is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag } && tag.Value != "tag:yaml.org,2002:str")
            Report(at, $"the tag '{tag.Value}' is not supported; expected a plain value");
        if (start is AnchorAlias alias)
        {
            if (_anchors.TryGetValue(alias.Value.Value, out var known))
                return known;
            Report(at, $"the alias '*{alias.Value.Value}' has no anchor before it{NearestName.Suggestion(alias.Value.Value, _anchors.Keys)}");
            return new YamlScalar(at, alias.Value.Value, IsPlain: false);
        }

        YamlNode node = start switch
        {
            Scalar scalar => new YamlScalar(at, scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.IsPlainImplicit),
            SequenceStart => List(at, depth),
            _ => Map(at, depth),
        };
        if (start is NodeEvent { Anchor: { IsEmpty: false } anchor })
            _anchors[anchor.Value] = node;
        return node;
    }

    private YamlList List(Position at, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Advance() is not SequenceEnd)
            items.Add(Node(_parser.Current, depth + 1));
        return new(at, items.ToImmutable());
    }

    private YamlMap Map(Position at, int depth)
    {
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<YamlEntry>();
        while (Advance() is not MappingEnd)
        {
            var key = Node(_parser.Current, depth + 1);
            var value = Node(Advance(), depth + 1);
            if (key is not YamlScalar { Type: not ScalarType.Empty } name)
                Report(key.At, $"the key is {key.Kind}; expected a name");
            else if (name is { Text: "<<", IsPlain: true })
                Report(key.At, "merge keys are not part of YAML 1.2; write the values out");
            else if (entries.TryGetValue(name.Text, out var first))
                Report(key.At, $"the key '{name.Text}' was given before, at line {first.Key.At.Line}; expected it once");
            else
                order.Add(entries[name.Text] = new(name, value));
        }

        return new(at, order.ToImmutable());
    }

    private ParsingEvent? Advance()
    {
        try
        {
            if (!_parser.MoveNext())
                return null;
        }
        catch (Exception error) when (error is not YamlException)
        {
            // On some broken texts YamlDotNet fails without a mark: a plain scalar over two lines in a list, an empty tag.
            throw Broken("the value that begins here cannot be read; is a bracket, a brace or a quote not closed?");
        }

        _last = At(_parser.Current!);
        return _parser.Current;
    }

    private SyntaxErrorException Broken(string message)
    {
        var mark = new Mark(0, _last.Line, _last.Column);
        return new(mark, mark, message);
    }

    private string Plain(string message)
    {
        if (FirstTab() is not { } tab)
            return message.TrimEnd('.') is var said && said.Length > 0 ? $"not YAML: {char.ToLowerInvariant(said[0])}{said[1..]}" : "not YAML";
        Report(tab, "a tab stands in the indentation; expected spaces");
        return "not YAML from here on, because of the tab";
    }

    private Position? FirstTab()
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var indentation = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            var tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && tab < indentation && lines[i].Trim().Length > 0)
                return new(i + 1, tab + 1);
        }

        return null;
    }

    private void Report(Position at, string message) => problems.Add(new(at, message));

    private static Position At(ParsingEvent parsed) => new((int)parsed.Start.Line, (int)parsed.Start.Column);
}
