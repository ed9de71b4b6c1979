using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing;
using Berrys.Rehearsal.LoadBalancing.Haproxy;
using Berrys.Rehearsal.LoadBalancing.Model;
using Berrys.Rehearsal.Metrics;
using Berrys.Rehearsal.Upstream;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>Load balancing with a real HAProxy over a simulator that is told what to know.</summary>
internal sealed class TestRehearsal : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _ownsState;

    private TestRehearsal(string state, FakeUpstream upstream, bool ownsState)
    {
        (State, Upstream, _ownsState) = (state, upstream, ownsState);
        _services = new ServiceCollection()
            .AddSingleton(new RehearsalSettings { State = state, WorkspaceHash = "0123456789" })
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new RehearsalNetwork("none", "none", IPAddress.Parse("127.0.0.2")))
            .AddSingleton<IUpstream>(upstream)
            .AddSingleton<RecordedMetrics>()
            .AddSingleton<IMetricStore>(provider => provider.GetRequiredService<RecordedMetrics>())
            .AddLogging()
            .AddLoadBalancing()
            .BuildServiceProvider();
    }

    public string State { get; }

    public FakeUpstream Upstream { get; }

    public Balancer Balancer => _services.GetRequiredService<Balancer>();

    public ITargetGroups Groups => _services.GetRequiredService<ITargetGroups>();

    public ITraffic Traffic => _services.GetRequiredService<ITraffic>();

    public RecordedMetrics Metrics => _services.GetRequiredService<RecordedMetrics>();

    public HaproxyProcess Process => _services.GetRequiredService<HaproxyProcess>();

    public static async Task<TestRehearsal> StartAsync(LoadBalancerState known)
    {
        var rehearsal = new TestRehearsal(Directory.CreateTempSubdirectory("berrys-elb-").FullName, new() { State = known }, true);
        try
        {
            await rehearsal.StartServicesAsync();
            return rehearsal;
        }
        catch
        {
            await rehearsal.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the gateway's part as a new gateway takes the same state over.</summary>
    public async Task<TestRehearsal> SucceedAsync()
    {
        await StopServicesAsync();
        var successor = new TestRehearsal(State, Upstream, false);
        await successor.StartServicesAsync();
        return successor;
    }

    public string Url(string balancer, int listener = 0)
    {
        var known = Balancer.Current.Known.LoadBalancers.Single(each => each.Name == balancer);
        return $"http://127.0.0.1:{Balancer.Pool.Listeners[Balancer.Current.Slots.Of(known, known.Listeners[listener])]}";
    }

    /// <summary>Changes the simulator's state as a call would, and lets load balancing follow.</summary>
    public async Task ChangeAsync(LoadBalancerState known, string action = "ModifyListener", string? rule = null)
    {
        Upstream.State = known;
        await CallAsync(action, rule is null ? [] : new JsonObject { ["RuleArn"] = rule });
    }

    public async Task<XElement> CallAsync(string action, JsonObject parameters)
    {
        var call = new AwsCall { Service = "elasticloadbalancing", Region = "us-west-2", Protocol = WireProtocol.Query, Action = action, Parameters = parameters };
        var answer = await _services.GetRequiredService<IAwsHandler>().HandleAsync(call, CancellationToken.None);
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(answer!.Body.Span));
    }

    public Task RegisterAsync(string group, TestTarget target) =>
        Groups.RegisterAsync(Samples.GroupArn(group), target.Address, CancellationToken.None);

    public Task DeregisterAsync(string group, TestTarget target) =>
        Groups.DeregisterAsync(Samples.GroupArn(group), target.Address, CancellationToken.None);

    public Task AwaitAsync(string group, TestTarget target, TargetState state) => Eventually.BeAsync(
        () => Groups.StateOf(Samples.GroupArn(group), target.Address) == state,
        () => $"{group} {target.Address} is {Groups.StateOf(Samples.GroupArn(group), target.Address)}, not {state}");

    public async ValueTask DisposeAsync()
    {
        await StopServicesAsync();
        await Process.EndAsync();
        await _services.DisposeAsync();
        if (_ownsState)
            Directory.Delete(State, true);
    }

    private async Task StartServicesAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
    }

    private async Task StopServicesAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StopAsync(CancellationToken.None);
        // Frees the log's port for a successor.
        _services.GetRequiredService<Berrys.Rehearsal.LoadBalancing.Traffic.TrafficLog>().Dispose();
    }
}
