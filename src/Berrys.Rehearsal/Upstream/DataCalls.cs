using System.Collections.Concurrent;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>Sends calls of all services but S3: changing ones one at a time, seeded and journaled.</summary>
/// <param name="simulator">The simulator.</param>
internal sealed class DataCalls(MotoSimulator simulator)
{
    private readonly Lazy<ConcurrentDictionary<(string Service, string Region), bool>> _touched = new(() =>
        new(simulator.Touched().Select(touched => KeyValuePair.Create(touched, true))));

    /// <summary>Sends a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels waiting and reading; a change that has begun is carried to its end.</param>
    /// <returns>The answer.</returns>
    public Task<AwsAnswer> SendAsync(AwsCall call, CancellationToken cancellationToken)
    {
        // A service makes what it begins with, such as the default VPC, when it is first asked anything in a region.
        var isFirst = call.Service != "sts" && !_touched.Value.ContainsKey((call.Service, call.Region));
        return isFirst || ChangingCalls.IsChanging(call)
            ? ChangeAsync(call, cancellationToken)
            : simulator.WithRecoveryAsync(() => ReadAsync(call, cancellationToken), cancellationToken);
    }

    private async Task<AwsAnswer> ReadAsync(AwsCall call, CancellationToken cancellationToken)
    {
        using var shared = await simulator.Gate.ShareAsync(cancellationToken);
        return await simulator.SendAsync(call, cancellationToken);
    }

    private async Task<AwsAnswer> ChangeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        using var alone = await simulator.Gate.AloneAsync(cancellationToken);
        var isFirst = !_touched.Value.ContainsKey((call.Service, call.Region));
        var answer = await simulator.ChangeAloneAsync(call, isFirst);
        _touched.Value.TryAdd((call.Service, call.Region), true);
        return answer;
    }
}
