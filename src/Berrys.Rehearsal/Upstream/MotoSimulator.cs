using Berrys.Rehearsal.Gateway;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal.Upstream;

/// <summary>
/// The running simulator with the state that it must have. Its own memory ends with its process, and its ids are
/// random; carried out again in the same order with the same seeds, the same calls make the same ids.
/// </summary>
internal sealed class MotoSimulator(MotoProcess process, MotoClient client, CallJournal journal, BucketFiles buckets, ILogger<MotoSimulator> log)
{
    private volatile int _generation;

    /// <summary>Shared by calls that draw no random choice that matters; a seeded call is alone.</summary>
    public ReadWriteGate Gate { get; } = new();

    /// <summary>Counts the starts.</summary>
    public int Generation => _generation;

    /// <summary>Whether its process runs.</summary>
    public bool IsAlive => process.IsAlive;

    /// <summary>Starts it anew and brings its state back.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var alone = await Gate.AloneAsync(cancellationToken);
        await StartAloneAsync(cancellationToken);
    }

    /// <summary>Starts it anew, unless that has happened since.</summary>
    /// <param name="generation">The count of starts when it failed.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task RecoverAsync(int generation, CancellationToken cancellationToken)
    {
        using var alone = await Gate.AloneAsync(cancellationToken);
        if (generation == _generation)
            await StartAloneAsync(cancellationToken);
    }

    /// <summary>Ends it.</summary>
    public Task EndAsync() => process.EndAsync();

    /// <summary>Keeps its log in bounds.</summary>
    public void BoundLog() => process.BoundLog();

    /// <summary>Sends a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The answer.</returns>
    public Task<AwsAnswer> SendAsync(AwsCall call, CancellationToken cancellationToken) => client.SendAsync(call, cancellationToken);

    /// <summary>Carries out a call that has to be kept, for a caller who is alone.</summary>
    /// <param name="call">The call.</param>
    /// <param name="evenIfRefused">Whether to keep it also when it is refused.</param>
    /// <returns>The answer.</returns>
    public async Task<AwsAnswer> ChangeAloneAsync(AwsCall call, bool evenIfRefused)
    {
        AwsAnswer answer;
        try
        {
            answer = await SeededAsync(journal.Next, call);
        }
        catch (Exception error) when (IsFailure(error))
        {
            // Whether it was carried out cannot be known, so it is undone: by starting anew from what is known.
            log.LogWarning("moto failed at {Service} {Action} ({Reason}); starting it anew", call.Service, call.Action, error.Message);
            await StartAloneAsync(CancellationToken.None);
            answer = await SeededAsync(journal.Next, call);
        }
        if (answer.IsSuccess || evenIfRefused)
            journal.Append(call, answer.Status);
        return answer;
    }

    /// <summary>Sends a call, once more after a new start if the simulator fails.</summary>
    /// <param name="send">Sends it, and enters the gate itself.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The answer.</returns>
    public async Task<AwsAnswer> WithRecoveryAsync(Func<Task<AwsAnswer>> send, CancellationToken cancellationToken)
    {
        var generation = _generation;
        try
        {
            return await send();
        }
        catch (Exception error) when (IsFailure(error))
        {
            log.LogWarning("moto failed ({Reason}); starting it anew", error.Message);
            await RecoverAsync(generation, cancellationToken);
            return await send();
        }
    }

    /// <summary>Which services of which regions the journal has calls of.</summary>
    /// <returns>Signing names and regions.</returns>
    public IEnumerable<(string Service, string Region)> Touched() =>
        journal.Entries().Select(entry => StoredCall.Read(entry.File).Call).Select(call => (call.Service, call.Region)).Distinct();

    private async Task<AwsAnswer> SeededAsync(int seed, AwsCall call)
    {
        await client.SeedAsync(seed, CancellationToken.None);
        return await client.SendAsync(call, CancellationToken.None);
    }

    private async Task StartAloneAsync(CancellationToken cancellationToken)
    {
        client.Address = await process.StartAsync(cancellationToken);
        foreach (var (number, file) in journal.Entries())
        {
            await client.SeedAsync(number, cancellationToken);
            await ReplayAsync(file, cancellationToken);
        }
        foreach (var file in buckets.All())
            await ReplayAsync(file, cancellationToken);
        _generation++;
    }

    private async Task ReplayAsync(string file, CancellationToken cancellationToken)
    {
        var (call, status) = StoredCall.Read(file);
        var answer = await client.SendAsync(call, cancellationToken);
        if (answer.Status / 100 != status / 100)
            log.LogError("{Service} {Action} of {File} was answered with {Before}, now with {Status}", call.Service, call.Action ?? call.Path, file, status, answer.Status);
    }

    private static bool IsFailure(Exception error) =>
        error is HttpRequestException or IOException or TaskCanceledException { InnerException: TimeoutException };
}
