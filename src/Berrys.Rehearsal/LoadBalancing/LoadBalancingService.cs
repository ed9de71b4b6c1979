using Berrys.Rehearsal.LoadBalancing.Api;
using Berrys.Rehearsal.LoadBalancing.Health;
using Berrys.Rehearsal.LoadBalancing.Model;
using Berrys.Rehearsal.LoadBalancing.Traffic;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal.LoadBalancing;

/// <summary>The life of load balancing in the gateway. HAProxy goes on when it stops.</summary>
/// <param name="balancer">The state.</param>
/// <param name="reader">Reads what the simulator knows.</param>
/// <param name="loops">Check the targets.</param>
/// <param name="traffic">Receives HAProxy's log.</param>
/// <param name="recorder">Makes metrics of it.</param>
/// <param name="time">Gives the seconds.</param>
/// <param name="log">Says where listeners are.</param>
internal sealed class LoadBalancingService(
    Balancer balancer, StateReader reader, TargetLoops loops, TrafficLog traffic, TrafficRecorder recorder, TimeProvider time,
    ILogger<LoadBalancingService> log) : BackgroundService
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await balancer.StartAsync(cancellationToken);
        traffic.Open(balancer.Pool.Log);
        balancer.Changed = Follow;
        var known = await reader.ReadAsync(cancellationToken);
        await balancer.ChangeAsync(balancing => balancing.WithKnown(known), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        balancer.Changed = (_, _) => { };
        await loops.EndAsync();
        await base.StopAsync(cancellationToken);
        recorder.Record();
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(traffic.ReceiveAsync(stoppingToken), EverySecondAsync(stoppingToken));

    private async Task EverySecondAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Second, time);
        while (await timer.WaitForNextTickAsync(stop))
        {
            recorder.Record();
            try
            {
                if (await balancer.ReviveAsync(stop))
                    log.LogWarning("HAProxy had ended and was started again.");
            }
            catch (Exception error) when (error is IOException or Berrys.Pipeline.BerrysException)
            {
                log.LogError("HAProxy has ended and does not start: {Problem}", error.Message);
            }
        }
    }

    private void Follow(Balancing before, Balancing after)
    {
        loops.Follow(after);
        if (ReferenceEquals(before.Known, after.Known))
            return;
        var known = before.Known.LoadBalancers.SelectMany(each => each.Listeners).Select(listener => listener.Arn).ToHashSet();
        foreach (var view in TrafficViews.Of(after, balancer.Pool.Listeners, []).LoadBalancers)
            foreach (var listener in view.Listeners.Where(listener => !known.Contains(listener.Arn)))
                log.LogInformation(
                    "Load balancer {Name}: {Protocol} port {AwsPort} is {Url}{Note}", view.Name, listener.Protocol, listener.AwsPort, listener.Url,
                    listener.Protocol == "HTTPS" ? ", served as HTTP in the rehearsal" : "");
    }
}
