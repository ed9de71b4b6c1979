using System.Diagnostics;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>Waits for something to become true.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public static async Task BeAsync(Func<bool> condition, Func<string> otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > Deadline)
                Assert.Fail(otherwise());
            await Task.Delay(20);
        }
    }
}
