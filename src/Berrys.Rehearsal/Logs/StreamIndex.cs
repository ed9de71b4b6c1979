namespace Berrys.Rehearsal.Logs;

/// <summary>Where the events of a stream lie in its file, in the order of their time.</summary>
internal sealed class StreamIndex
{
    private readonly List<Entry> _entries = [];

    /// <summary>How many events there are.</summary>
    public int Count => _entries.Count;

    /// <summary>When the event arrived that arrived last, in milliseconds since 1970; zero for none.</summary>
    public long LastIngested { get; private set; }

    /// <summary>The highest number of an event.</summary>
    public long LastNumber { get; private set; }

    /// <summary>An event.</summary>
    /// <param name="index">Its place, from 0.</param>
    public Entry this[int index] => _entries[index];

    /// <summary>Adds an event.</summary>
    /// <param name="entry">Where it lies.</param>
    /// <param name="ingested">When it arrived.</param>
    public void Add(Entry entry, long ingested)
    {
        LastIngested = Math.Max(LastIngested, ingested);
        LastNumber = Math.Max(LastNumber, entry.Position.Number);
        // Nearly always at the end.
        var place = _entries.Count == 0 || _entries[^1].Position < entry.Position ? _entries.Count : FirstAfter(entry.Position);
        _entries.Insert(place, entry);
    }

    /// <summary>Finds the first event after a position.</summary>
    /// <param name="position">The position.</param>
    /// <returns>Its place, or the number of events.</returns>
    public int FirstAfter(EventPosition position)
    {
        var (low, high) = (0, _entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].Position <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Where an event lies.</summary>
    /// <param name="Position">Its time and number.</param>
    /// <param name="Offset">Where its line begins, in bytes.</param>
    /// <param name="Length">The line's length without its end, in bytes.</param>
    internal readonly record struct Entry(EventPosition Position, long Offset, int Length);
}
