namespace Berrys.Rehearsal.Logs;

/// <summary>Takes the output of containers.</summary>
/// <param name="groups">The groups.</param>
/// <param name="store">The streams.</param>
/// <param name="time">The clock.</param>
internal sealed class LogStreams(LogGroups groups, LogStore store, TimeProvider time) : ILogStreams
{
    /// <inheritdoc />
    public async Task AppendAsync(string group, string stream, IReadOnlyList<LogLine> lines, CancellationToken cancellationToken)
    {
        await groups.EnsureAsync(group, cancellationToken);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var (file, _) = store.FindOrCreate(group, stream, now);
        if (lines.Count > 0)
            file.Append(lines.Select(line => (line.At.ToUnixTimeMilliseconds(), line.Text)), now);
    }

    /// <inheritdoc />
    public DateTimeOffset? LastWritten(string group, string stream) =>
        store.Find(group, stream)?.Span() is { } span ? DateTimeOffset.FromUnixTimeMilliseconds(span.Last) : null;
}
