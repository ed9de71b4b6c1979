using System.Globalization;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Registry;

/// <summary>One page of a list: <c>maxResults</c> and <c>nextToken</c>.</summary>
/// <param name="Items">The page's items.</param>
/// <param name="NextToken">The token of the next page, or <see langword="null"/> after the last.</param>
internal sealed record EcrPage<T>(IReadOnlyList<T> Items, string? NextToken)
{
    private const int DefaultSize = 100;
    private const int LargestSize = 1000;

    /// <summary>Takes the page that a call asks for.</summary>
    /// <param name="all">The whole list, in a stable order.</param>
    /// <param name="parameters">The call's parameters.</param>
    /// <returns>The page.</returns>
    public static EcrPage<T> Of(IReadOnlyList<T> all, JsonObject parameters)
    {
        var size = (int?)parameters["maxResults"] ?? DefaultSize;
        if (size is < 1 or > LargestSize)
            throw EcrErrors.Invalid($"Invalid parameter at 'maxResults' failed to satisfy constraint: 'Member must be between 1 and {LargestSize}'");
        var start = 0;
        if ((string?)parameters["nextToken"] is { } token && !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out start))
            throw EcrErrors.Invalid("Invalid parameter at 'nextToken'");
        var items = all.Skip(start).Take(size).ToArray();
        var next = start + items.Length;
        return new(items, next < all.Count ? next.ToString(CultureInfo.InvariantCulture) : null);
    }
}
