using System.Collections.Immutable;
using System.Text.Json;
using Berrys.Pipeline.Caching;
using CsCheck;

namespace Berrys.Pipeline.Tests.Caching;

public class StepKeyPropertyTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["ab "], 0, 3];
    private static readonly Gen<string[]> Texts = Text.Array[0, 2];

    private static readonly Gen<Declared> Declarations = Gen.Select(
        Gen.Select(Text, Text, Text, Text),
        Gen.Select(Texts, Texts, Texts, Texts),
        Gen.Dictionary(Text, Text)[0, 2],
        (names, lists, facts) => new Declared([names.Item1, names.Item2, names.Item3, names.Item4], [lists.Item1, Sorted(lists.Item2), Sorted(lists.Item3), lists.Item4], facts));

    [Test]
    public void Different_declarations_have_different_keys() => Gen.Select(Declarations, Declarations).Sample(
        (one, other) => (one.Key == other.Key) == (one.Canonical == other.Canonical));

    [Test]
    public void A_text_that_moves_from_one_field_to_the_next_makes_another_key() => Gen.Select(Declarations, Gen.Int[0, 2], Text.Where(text => text.Length > 0)).Sample(
        (declared, index, text) =>
            declared.With(index, name => name + text).Key != declared.With(index + 1, name => text + name).Key);

    private static string[] Sorted(IEnumerable<string> texts) => [.. texts.Distinct().Order(StringComparer.Ordinal)];

    private sealed record Declared(string[] Names, string[][] Lists, Dictionary<string, string> Facts)
    {
        public string Key => StepKey.Compute(
            new()
            {
                Target = Names[0],
                Service = Names[1],
                Tool = new(Names[2], "/tool", Names[3]),
                Command = new() { Executable = "/tool", Arguments = [.. Lists[0]], WorkingDirectory = "/" },
                Inputs = [.. Lists[1]],
                Environment = [.. Lists[2]],
                Outputs = [.. Lists[3]],
                Facts = Facts.ToImmutableSortedDictionary(StringComparer.Ordinal),
            },
            path => path,
            name => name);

        /// <summary>What the key stands for, as text that cannot be confused.</summary>
        public string Canonical => JsonSerializer.Serialize(
            new { Names, Lists, Facts = Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => new[] { fact.Key, fact.Value }) });

        public Declared With(int index, Func<string, string> change) =>
            this with { Names = [.. Names.Select((name, i) => i == index ? change(name) : name)] };
    }
}
