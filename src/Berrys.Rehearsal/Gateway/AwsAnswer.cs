using System.Collections.Immutable;

namespace Berrys.Rehearsal.Gateway;

/// <summary>An answer as it goes out.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
public sealed record AwsAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>The headers, <c>Content-Type</c> among them.</summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the call was carried out.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
