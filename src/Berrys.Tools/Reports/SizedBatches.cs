using System.Collections.Immutable;

namespace Berrys.Tools.Reports;

/// <summary>Cuts what is scanned into batches of a bounded size.</summary>
public static class SizedBatches
{
    /// <summary>Fills one batch after the other, in the order given.</summary>
    /// <typeparam name="T">What is scanned.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="sizeOf">An item's size, in the unit of <paramref name="limit"/>.</param>
    /// <param name="limit">How much a batch takes; an item that is larger is a batch of its own.</param>
    /// <returns>The batches, none of them empty.</returns>
    public static ImmutableArray<ImmutableArray<T>> Of<T>(IEnumerable<T> items, Func<T, long> sizeOf, long limit)
    {
        var batches = ImmutableArray.CreateBuilder<ImmutableArray<T>>();
        var batch = ImmutableArray.CreateBuilder<T>();
        var room = limit;
        foreach (var item in items)
        {
            var size = sizeOf(item);
            if (batch.Count > 0 && size > room)
            {
                batches.Add(batch.DrainToImmutable());
                room = limit;
            }

            batch.Add(item);
            room -= size;
        }

        if (batch.Count > 0)
            batches.Add(batch.DrainToImmutable());
        return batches.ToImmutable();
    }
}
