using System.Globalization;
using Berrys.Rehearsal.LoadBalancing.Haproxy;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Health;

/// <summary>Waits until a deregistered target has answered its requests, or its time is over.</summary>
/// <param name="balancer">Whose target it is.</param>
/// <param name="time">Measures the delay.</param>
public sealed class Draining(Balancer balancer, TimeProvider time)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits, then takes the target out for good.</summary>
    /// <param name="key">The target.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="IOException">HAProxy does not answer.</exception>
    public async Task WaitAsync(TargetKey key, CancellationToken cancellationToken)
    {
        while (balancer.Current.Targets.TryGetValue(key, out var target) && target.DrainingSince is { } since)
        {
            // A request may be on its way to the target at the moment of the change: the first look comes after a pause.
            await Task.Delay(Poll, time, cancellationToken);
            var server = new ServerName(balancer.Current.Slots.Groups.GetValueOrDefault(key.Group, -1), target.Slot);
            var overdue = time.GetUtcNow() - since >= (balancer.Current.Known.Group(key.Group)?.DeregistrationDelay ?? TimeSpan.Zero);
            if (overdue || Requests(await balancer.Socket.AskAsync($"show stat g{server.Group} 4 -1", cancellationToken), server) == 0)
            {
                await balancer.ChangeAsync(balancing => balancing.WithDrained(key), cancellationToken);
                return;
            }
        }
    }

    /// <summary>How many requests a server is answering.</summary>
    /// <param name="statistics">The answer to <c>show stat</c>: comma-separated values with a header.</param>
    /// <param name="server">The server.</param>
    /// <returns>The number; 0 for an unknown server.</returns>
    public static int Requests(string statistics, ServerName server)
    {
        var lines = statistics.Split('\n');
        var columns = lines[0].TrimStart('#', ' ').Split(',');
        var (name, current) = (Array.IndexOf(columns, "svname"), Array.IndexOf(columns, "scur"));
        var line = lines.Skip(1).Select(line => line.Split(',')).FirstOrDefault(fields =>
            fields.Length > current && fields[name] == FormattableString.Invariant($"s{server.Slot}"));
        return line is not null && int.TryParse(line[current], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
    }
}
