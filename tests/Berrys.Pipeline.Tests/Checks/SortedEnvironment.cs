using System.Collections.Immutable;

namespace Berrys.Pipeline.Tests.Checks;

internal static class SortedEnvironment
{
    public static ImmutableSortedDictionary<string, string?> ToSortedEnvironment(this Dictionary<string, string?> variables) =>
        variables.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
