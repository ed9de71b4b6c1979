using System.Diagnostics.CodeAnalysis;
using Berrys.Aws;
using Berrys.Build.Options;
using Berrys.Pipeline;

namespace Berrys.Build.Clouds;

/// <summary>Chooses the cloud and connects to it, each once for a run.</summary>
/// <param name="options">What the run was asked for.</param>
/// <param name="rehearsal">The rehearsal's process.</param>
public sealed class CloudConnector(PipelineOptions options, RehearsalProcess rehearsal) : IDisposable
{
    private const string DefaultRegion = "us-west-2";
    private readonly SemaphoreSlim _gate = new(1, 1);
    private CloudPreference? _cloud;
    private CloudConnection? _connection;

    /// <summary>The cloud chosen; <see langword="null"/> in a run that needs none.</summary>
    public CloudPreference? Chosen => _cloud;

    /// <summary>Chooses the cloud and says which.</summary>
    /// <param name="changes">Whether the run changes an environment.</param>
    /// <param name="print">Prints a line.</param>
    /// <returns>The cloud.</returns>
    /// <exception cref="BerrysException">The choice is refused (exit code 2 or 3).</exception>
    public CloudPreference Choose(bool changes, Action<string> print)
    {
        var surroundings = CloudSurroundings.Read(
            Environment.GetEnvironmentVariable, File.Exists, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        var (cloud, reason) = CloudChoice.Choose(options.Cloud, surroundings, changes);
        _cloud = cloud;
        print(cloud == CloudPreference.Rehearsal
            ? $"Cloud: rehearsal on this machine ({reason}); environment: {options.Environment}"
            : $"Cloud: AWS, region {Region()} ({reason}); environment: {options.Environment}");
        return cloud;
    }

    /// <summary>Connects; starts the rehearsal when that is the cloud.</summary>
    /// <param name="print">Prints a line.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The connection, the same for the whole run.</returns>
    /// <exception cref="BerrysException">It cannot be reached, or does not accept us (exit code 3).</exception>
    public async Task<CloudConnection> ConnectAsync(Action<string> print, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _connection ??= await OpenAsync(print, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _connection?.Clients.Dispose();
        _gate.Dispose();
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The connection owns its clients.")]
    private async Task<CloudConnection> OpenAsync(Action<string> print, CancellationToken cancellationToken)
    {
        var keys = _cloud == CloudPreference.Aws ? null : await rehearsal.EnsureAsync(print, cancellationToken);
        var region = keys?.Region ?? Region();
        var clients = new AwsClients(region, keys is null ? null : new AwsEndpoint(keys.Endpoint, keys.AccessKey, keys.SecretKey));
        try
        {
            var caller = await clients.Sts.GetCallerIdentityAsync(new(), cancellationToken);
            return new CloudConnection(keys is null ? CloudPreference.Aws : CloudPreference.Rehearsal, clients, caller.Account, region, caller.Arn);
        }
        catch (Exception error)
        {
            clients.Dispose();
            if (error is OperationCanceledException)
                throw;
            throw AwsErrors.From(error, "find out who we are at AWS");
        }
    }

    private static string Region() =>
        Environment.GetEnvironmentVariable("AWS_REGION") ?? Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION") ?? DefaultRegion;
}
