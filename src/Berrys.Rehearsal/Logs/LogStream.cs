using System.Text.Json;

namespace Berrys.Rehearsal.Logs;

/// <summary>
/// One stream: a file of JSON lines that is only appended to, until it is too large and its oldest events are dropped. A line
/// that a killed process left unfinished is dropped as well. Safe to use from many threads of one process.
/// </summary>
/// <param name="path">The file, absolute; it exists.</param>
/// <param name="header">Its first line.</param>
/// <param name="limit">How many bytes to keep; a quarter more may lie there before the oldest are dropped.</param>
internal sealed class LogStream(string path, StreamHeader header, long limit)
{
    private readonly Lock _gate = new();
    private StreamIndex? _index;
    private long _length;

    /// <summary>What it is called and when it was made.</summary>
    public StreamHeader Header => header;

    /// <summary>Makes a stream's file.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="header">Its first line.</param>
    /// <param name="limit">How many bytes to keep.</param>
    /// <returns>The stream, empty.</returns>
    public static LogStream Create(string path, StreamHeader header, long limit)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, [.. JsonSerializer.SerializeToUtf8Bytes(header, LogJson.Default.StreamHeader), (byte)'\n']);
        return new(path, header, limit);
    }

    /// <summary>Opens a stream's file.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <param name="limit">How many bytes to keep.</param>
    /// <returns>The stream, or <see langword="null"/> when the file is none.</returns>
    public static LogStream? Open(string path, long limit)
    {
        try
        {
            using var reader = new StreamReader(path);
            return reader.ReadLine() is { } line && JsonSerializer.Deserialize(line, LogJson.Default.StreamHeader) is { } header ? new(path, header, limit) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Says when its first and last event are from and when the last one arrived.</summary>
    /// <returns>Milliseconds since 1970; <see langword="null"/> for an empty stream.</returns>
    public (long First, long Last, long Ingested)? Span()
    {
        lock (_gate)
        {
            var index = Index();
            return index.Count == 0 ? null : (index[0].Position.At, index[index.Count - 1].Position.At, index.LastIngested);
        }
    }

    /// <summary>Appends events.</summary>
    /// <param name="events">Times and texts.</param>
    /// <param name="ingested">When they arrived.</param>
    public void Append(IEnumerable<(long At, string Message)> events, long ingested)
    {
        lock (_gate)
        {
            var index = Index();
            using var bytes = new MemoryStream();
            foreach (var (at, message) in events)
            {
                var record = new LogRecord(at, ingested, index.LastNumber + 1, message);
                var line = JsonSerializer.SerializeToUtf8Bytes(record, LogJson.Default.LogRecord);
                index.Add(new(new(at, record.Number), _length + bytes.Length, line.Length), ingested);
                bytes.Write(line);
                bytes.WriteByte((byte)'\n');
            }
            using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
                RandomAccess.Write(file, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), _length);
            _length += bytes.Length;
            if (_length > limit + (limit / 4))
                DropOldest();
        }
    }

    /// <summary>Reads events after a position, the oldest first.</summary>
    /// <param name="after">The position.</param>
    /// <param name="before">Only events before this position.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>The events.</returns>
    public IReadOnlyList<LogEvent> Forward(EventPosition after, EventPosition before, int count)
    {
        lock (_gate)
        {
            var start = Index().FirstAfter(after);
            return Read(start, Math.Min(count, EndBefore(before) - start));
        }
    }

    /// <summary>Reads the last events before a position, the oldest first.</summary>
    /// <param name="after">Only events after this position.</param>
    /// <param name="before">The position.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>The events.</returns>
    public IReadOnlyList<LogEvent> Backward(EventPosition after, EventPosition before, int count)
    {
        lock (_gate)
        {
            var end = EndBefore(before);
            var start = Math.Max(Index().FirstAfter(after), end - count);
            return Read(start, end - start);
        }
    }

    private int EndBefore(EventPosition before) => Index().FirstAfter(before with { Number = before.Number - 1 });

    private List<LogEvent> Read(int start, int count)
    {
        var events = new List<LogEvent>(Math.Max(count, 0));
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        for (var place = start; place < start + count; place++)
        {
            var entry = Index()[place];
            var line = new byte[entry.Length];
            RandomAccess.Read(file, line, entry.Offset);
            var record = JsonSerializer.Deserialize(line, LogJson.Default.LogRecord)!;
            events.Add(new(entry.Position, record.Ingested, record.Message));
        }
        return events;
    }

    private StreamIndex Index()
    {
        if (_index is not null)
            return _index;
        var index = new StreamIndex();
        var offset = 0L;
        foreach (var line in StreamLines.Read(path))
        {
            if (offset > 0 && Parse(line) is { } record)
                index.Add(new(new(record.At, record.Number), offset, line.Length), record.Ingested);
            offset += line.Length + 1;
        }
        // What follows the last line's end is half a line; the next append writes over it.
        using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            RandomAccess.SetLength(file, offset);
        _length = offset;
        return _index = index;
    }

    private static LogRecord? Parse(byte[] line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, LogJson.Default.LogRecord);
        }
        catch (JsonException)
        {
            // A machine that lost power can leave a broken line in the middle; the others are worth keeping.
            return null;
        }
    }

    private void DropOldest()
    {
        var index = Index();
        var (kept, place) = (0L, index.Count);
        while (place > 0 && kept + index[place - 1].Length + 1 <= limit)
            kept += index[--place].Length + 1;
        var temporary = $"{path}.new";
        using (var source = File.OpenHandle(path))
        using (var target = File.Create(temporary))
        {
            target.Write(JsonSerializer.SerializeToUtf8Bytes(header, LogJson.Default.StreamHeader));
            target.WriteByte((byte)'\n');
            for (; place < index.Count; place++)
            {
                var line = new byte[index[place].Length];
                RandomAccess.Read(source, line, index[place].Offset);
                target.Write(line);
                target.WriteByte((byte)'\n');
            }
        }
        File.Move(temporary, path, overwrite: true);
        _index = null;
        Index();
    }
}
