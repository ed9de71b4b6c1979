using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Berrys.Pipeline.Caching;

/// <summary>What a key was made of, to tell later why another one is different.</summary>
/// <param name="Fields">Names and hashed values, in order.</param>
public sealed record KeyRecord(ImmutableArray<KeyValuePair<string, string>> Fields)
{
    private const int HashLength = 16;

    /// <summary>Makes a record.</summary>
    /// <param name="fields">Names and values; a name that occurs again is numbered.</param>
    /// <returns>The record.</returns>
    public static KeyRecord Of(IEnumerable<(string Name, string Value)> fields)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        return new(
        [
            .. fields.Select(field =>
            {
                var number = names[field.Name] = names.GetValueOrDefault(field.Name) + 1;
                return KeyValuePair.Create(number == 1 ? field.Name : $"{field.Name} {number}", Hash(field.Value));
            }),
        ]);
    }

    /// <summary>Says in what a key differs from an earlier one.</summary>
    /// <param name="earlier">The earlier one.</param>
    /// <returns>A phrase for each difference, such as <c>services/api/app.py changed</c>; inputs first.</returns>
    public IReadOnlyList<string> Differences(KeyRecord earlier)
    {
        var before = earlier.Fields.ToDictionary(StringComparer.Ordinal);
        var now = Fields.ToDictionary(StringComparer.Ordinal);
        return
        [
            .. Fields.Select(field => (field.Key, What: before.TryGetValue(field.Key, out var value) ? value == field.Value ? null : "changed" : "is new"))
                .Concat(earlier.Fields.Where(field => !now.ContainsKey(field.Key)).Select(field => (field.Key, What: (string?)"is gone")))
                .Where(field => field.What is not null)
                .OrderBy(field => !field.Key.StartsWith(KeyFieldName.Input, StringComparison.Ordinal))
                .Select(field => $"{KeyFieldName.ForPeople(field.Key)} {field.What}"),
        ];
    }

    private static string Hash(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..HashLength];
}
