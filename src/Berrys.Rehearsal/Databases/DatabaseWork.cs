using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal.Databases;

/// <summary>
/// Brings servers to where their records say they are going, one step after the other for each instance. What a killed
/// process left half done is done after the next start; servers that run are taken over.
/// </summary>
/// <param name="records">The records.</param>
/// <param name="servers">Does it.</param>
/// <param name="secret">Keeps managed passwords.</param>
/// <param name="logger">Says what went wrong.</param>
internal sealed partial class DatabaseWork(DatabaseRecords records, PostgresServer servers, MasterSecret secret, ILogger<DatabaseWork> logger)
    : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<Task, byte> _running = [];
    private readonly CancellationTokenSource _stop = new();

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var record in records.All)
            Continue(record.Identifier);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Keys).WaitAsync(cancellationToken);
    }

    /// <summary>Goes on with an instance in the background.</summary>
    /// <param name="identifier">The instance.</param>
    public void Continue(string identifier)
    {
        var task = Task.Run(() => SettleAsync(identifier, _stop.Token));
        _running[task] = 0;
        _ = task.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
    }

    /// <summary>Brings an instance to where its record says it is going, and waits for it.</summary>
    /// <param name="identifier">The instance.</param>
    /// <param name="cancellationToken">Cancels it; another attempt goes on where it ended.</param>
    public async Task SettleAsync(string identifier, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(identifier, _ => new SemaphoreSlim(1, 1));
        try
        {
            await gate.WaitAsync(cancellationToken);
            try
            {
                if (records.Find(identifier) is { } record)
                    await StepAsync(record, cancellationToken);
            }
            finally
            {
                gate.Release();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The next start goes on here.
        }
#pragma warning disable CA1031 // Whatever went wrong is this instance's state from now on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFailure(identifier, error);
            records.Change(identifier, record => record.State == DatabaseState.Deleting ? record : record with { State = DatabaseState.Failed });
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stop.Dispose();
        foreach (var gate in _gates.Values)
            gate.Dispose();
    }

    private async Task StepAsync(DatabaseRecord record, CancellationToken cancellationToken)
    {
        switch (record.State)
        {
            case DatabaseState.Creating:
                await servers.CreateAsync(record, cancellationToken);
                await AvailableAsync(record, cancellationToken);
                break;
            case DatabaseState.Available or DatabaseState.Starting:
                await servers.StartAsync(record, cancellationToken);
                await AvailableAsync(record, cancellationToken);
                break;
            case DatabaseState.Rebooting:
                await servers.StopAsync(record);
                await servers.StartAsync(record, cancellationToken);
                await AvailableAsync(record, cancellationToken);
                break;
            case DatabaseState.Stopping:
                await servers.StopAsync(record);
                records.Change(record.Identifier, current => current with { State = Next(current, record, DatabaseState.Stopped) });
                break;
            case DatabaseState.Deleting:
                await servers.RemoveAsync(record);
                records.Remove(record.Identifier);
                break;
            case DatabaseState.Stopped or DatabaseState.Failed:
                break;
            default:
                throw new InvalidOperationException($"{record.State} leads nowhere.");
        }
    }

    private async Task AvailableAsync(DatabaseRecord record, CancellationToken cancellationToken)
    {
        // A new server has been given its password, and its secret was made with it.
        if (record.PendingPassword is { } password && record.State != DatabaseState.Creating)
        {
            await PostgresServer.SetPasswordAsync(record, password, cancellationToken);
            if (record.SecretArn is not null)
                await secret.PutAsync(record, password, cancellationToken);
        }
        var version = record.EngineVersion is "" ? await PostgresServer.VersionAsync(record, cancellationToken) : record.EngineVersion;
        records.Change(record.Identifier, current => current with
        {
            State = Next(current, record, DatabaseState.Available),
            EngineVersion = version,
            PendingPassword = current.PendingPassword == record.PendingPassword ? null : current.PendingPassword,
        });
    }

    /// <summary>Where a step leads, unless somebody has decided otherwise meanwhile.</summary>
    private static DatabaseState Next(DatabaseRecord current, DatabaseRecord begun, DatabaseState state) =>
        current.State == begun.State ? state : current.State;

    [LoggerMessage(LogLevel.Error, "The database {Identifier} failed")]
    private partial void LogFailure(string identifier, Exception error);
}
