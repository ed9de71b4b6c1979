using System.Net;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Health;

/// <summary>Asks a target how it is, over a connection of its own each time, as AWS does.</summary>
/// <param name="time">Measures the timeout.</param>
public sealed class HealthChecker(TimeProvider time) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.Zero,
    });

    /// <summary>Checks once.</summary>
    /// <param name="target">The target.</param>
    /// <param name="settings">Its group's settings.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>What came of it.</returns>
    public async Task<HealthCheck> CheckAsync(IPEndPoint target, HealthSettings settings, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var at = new IPEndPoint(target.Address, settings.Port ?? target.Port);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://{at}{settings.Path}"));
        request.Headers.ConnectionClose = true;
        request.Headers.TryAddWithoutValidation("User-Agent", "ELB-HealthChecker/2.0");
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            return HealthCheck.Answered((int)response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheck.Timeout;
        }
        catch (HttpRequestException)
        {
            return HealthCheck.Failed;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
