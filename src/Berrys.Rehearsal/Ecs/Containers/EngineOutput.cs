using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Berrys.Rehearsal.Logs;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>Follows what containers write: both streams, each line with the engine's time (<c>2026-01-02T03:04:05.123456789Z text</c>).</summary>
/// <param name="docker">The engine.</param>
internal sealed class EngineOutput(IDockerClient docker)
{
    /// <summary>Follows one to its end.</summary>
    /// <param name="id">The engine's id.</param>
    /// <param name="after">Only lines after this time.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The lines.</returns>
    public async IAsyncEnumerable<LogLine> FollowAsync(string id, DateTimeOffset? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stream = await docker.Containers.GetContainerLogsAsync(
            id,
            new ContainerLogsParameters
            {
                ShowStdout = true,
                ShowStderr = true,
                Timestamps = true,
                Follow = true,
                Since = after is { } since ? UnixTime(since) : null,
            },
            cancellationToken);
        var buffer = new byte[16 * 1024];
        var pending = new Dictionary<MultiplexedStream.TargetStream, List<byte>>();
        while (true)
        {
            var read = await stream.ReadOutputAsync(buffer, 0, buffer.Length, cancellationToken);
            if (read.EOF)
                break;
            if (!pending.TryGetValue(read.Target, out var bytes))
                pending[read.Target] = bytes = [];
            foreach (var value in buffer.AsMemory(0, read.Count).ToArray())
            {
                if (value != '\n')
                {
                    bytes.Add(value);
                    continue;
                }

                if (Parse(bytes) is { } line && !(line.At <= after))
                    yield return line;
                bytes.Clear();
            }
        }

        foreach (var rest in pending.Values.Where(item => item.Count > 0))
            if (Parse(rest) is { } line && !(line.At <= after))
                yield return line;
    }

    /// <summary>Takes a line apart.</summary>
    /// <param name="bytes">The line in UTF-8.</param>
    /// <returns>It, or <see langword="null"/> when it has no time.</returns>
    internal static LogLine? Parse(IReadOnlyCollection<byte> bytes)
    {
        var text = Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var time = space < 0 ? text : text[..space];
        // The engine writes nanoseconds, a tick is a hundred of them.
        var dot = time.IndexOf('.', StringComparison.Ordinal);
        var digits = dot < 0 ? "" : time[(dot + 1)..].TrimEnd('Z');
        var shortened = dot < 0 ? time : $"{time[..dot]}.{digits[..Math.Min(7, digits.Length)]}Z";
        return DateTimeOffset.TryParse(shortened, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? new LogLine(at, space < 0 ? "" : text[(space + 1)..])
            : null;
    }

    private static string UnixTime(DateTimeOffset at)
    {
        var (seconds, ticks) = Math.DivRem(at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks, TimeSpan.TicksPerSecond);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds}.{ticks * 100:000000000}");
    }
}
