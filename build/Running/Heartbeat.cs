using System.Globalization;

namespace Berrys.Build.Running;

/// <summary>Says now and then that work goes on, and how far it is.</summary>
/// <param name="interval">How often.</param>
/// <param name="print">Prints a line.</param>
/// <param name="clock">The clock.</param>
public sealed class Heartbeat(TimeSpan interval, Action<string> print, TimeProvider clock)
{
    /// <summary>Waits for work.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">The work, begun already.</param>
    /// <param name="describe">Says what goes on.</param>
    /// <returns>What came of it.</returns>
    public async Task<T> WaitAsync<T>(Task<T> work, Func<string> describe)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            using var ended = new CancellationTokenSource();
            var tick = Task.Delay(interval, clock, ended.Token);
            if (await Task.WhenAny(work, tick) == work)
            {
                await ended.CancelAsync();
                return await work;
            }

            print(string.Create(CultureInfo.InvariantCulture, $"{describe()}; {clock.GetElapsedTime(started).TotalSeconds:0} s"));
        }
    }
}
