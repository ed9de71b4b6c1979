namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>Compares nodes with shapes.</summary>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class ShapeChecker(ICollection<YamlProblem> problems)
{
    /// <summary>Checks a node and everything in it.</summary>
    /// <param name="node">What is written.</param>
    /// <param name="shape">What may be written.</param>
    /// <param name="path">Where in the document, such as <c>checks.lint</c>; empty for the root.</param>
    public void Check(YamlNode node, Shape shape, string path)
    {
        switch (shape, node)
        {
            case (SectionShape section, YamlMap map):
                CheckSection(map, section, path);
                break;
            case (MapShape open, YamlMap map):
                foreach (var entry in map.Entries)
                {
                    CheckText(entry.Key, open.Keys, Join(path, entry.Key.Text), "is named");
                    Check(entry.Value, open.Value, Join(path, entry.Key.Text));
                }

                break;
            case (EitherShape either, YamlMap map):
                Check(map, either.Map, path);
                break;
            case (EitherShape either, YamlList list):
                Check(list, either.List, path);
                break;
            case (ListShape shaped, YamlList list):
                foreach (var item in list.Items)
                    Check(item, shaped.Item, $"an item of {path}");
                break;
            // A section whose lines are all commented out is as good as absent.
            case (SectionShape { MayBeEmpty: true } or MapShape or ListShape or EitherShape or ValueShape { MayBeEmpty: true }, YamlScalar { Type: ScalarType.Empty }):
            case (ValueShape, YamlScalar { Type: not ScalarType.Empty }):
            case (FlagShape, YamlScalar { Type: ScalarType.Flag }):
                break;
            case (NumberShape number, YamlScalar { Type: ScalarType.Number } scalar) when scalar.AsNumber >= number.Minimum && scalar.AsNumber <= number.Maximum:
                break;
            case (TextShape text, YamlScalar { Type: ScalarType.Text } scalar):
                CheckText(scalar, text, path, "is");
                break;
            case (TextShape text, YamlScalar { Type: ScalarType.Number or ScalarType.Flag } scalar) when text.Accepts(scalar.Text):
                problems.Add(new(node.At, $"{path} is {node.Kind}; expected {text.Expected} as text: write '{scalar.Text}' in quotes"));
                break;
            default:
                problems.Add(new(node.At, $"{(path.Length == 0 ? "the file" : path)} is {node.Kind}; expected {shape.Expected}"));
                break;
        }
    }

    private void CheckSection(YamlMap map, SectionShape section, string path)
    {
        var names = section.Keys.Select(key => key.Name).ToList();
        foreach (var entry in map.Entries)
        {
            if (section.Keys.FirstOrDefault(key => key.Name == entry.Key.Text) is { } known)
                Check(entry.Value, known.Value, Join(path, known.Name));
            else
                problems.Add(new(entry.Key.At, UnknownKey(entry.Key.Text, names, path)));
        }

        foreach (var missing in section.Keys.Where(key => key.IsRequired && map[key.Name] is null))
            problems.Add(new(map.At, $"{path} has no '{missing.Name}'; expected {missing.Value.Expected}"));
    }

    private void CheckText(YamlScalar scalar, TextShape text, string path, string verb)
    {
        if (!text.Accepts(scalar.Text))
            problems.Add(new(scalar.At, $"{path} {verb} '{scalar.Shown}'; expected {text.Expected}"));
    }

    private static string UnknownKey(string key, List<string> names, string path)
    {
        var suggestion = NearestName.Suggestion(key, names);
        var all = string.Join(", ", names);
        return $"unknown key '{key}'{(path.Length == 0 ? "" : $" in {path}")}{(suggestion.Length > 0 ? suggestion : ";")} expected one of {all}";
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
