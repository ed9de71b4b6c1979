using System.Collections.Concurrent;

namespace Berrys.Build.EndToEnd.Deploying;

/// <summary>Looks at the command lines of all processes, again and again, as anybody on the machine can.</summary>
internal sealed class CommandLineWatch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _work;

    public CommandLineWatch() => _work = Task.Run(WatchAsync);

    /// <summary>All that were seen.</summary>
    public ICollection<string> Seen => _seen.Keys;

    /// <summary>The command line of a process, given its folder in <c>/proc</c>; empty when it is gone.</summary>
    public static string Of(string process)
    {
        try
        {
            return char.IsAsciiDigit(process["/proc/".Length]) ? File.ReadAllText($"{process}/cmdline") : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _work;
        _ended.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            foreach (var process in Directory.EnumerateDirectories("/proc"))
                _seen.TryAdd(Of(process), true);
            await Task.Delay(Interval, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
