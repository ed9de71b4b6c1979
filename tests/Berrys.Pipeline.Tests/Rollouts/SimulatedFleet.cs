using System.Collections.Concurrent;
using System.Collections.Immutable;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Pipeline.Tests.Rollouts;

/// <summary>An environment in memory whose tasks become healthy at the second look, unless told otherwise.</summary>
internal sealed class SimulatedFleet : IFleet, IServiceProbe
{
    private readonly ConcurrentDictionary<string, ServiceState> _services = new();
    private readonly ConcurrentDictionary<string, string> _digests = new();

    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Services whose new tasks never become healthy.</summary>
    public ImmutableHashSet<string> Sick { get; set; } = [];

    /// <summary>Services whose new tasks cannot start, with the platform's reason.</summary>
    public ImmutableDictionary<string, string> Broken { get; set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Services that answer with another digest than they should.</summary>
    public ImmutableHashSet<string> Lying { get; set; } = [];

    /// <summary>Services that users reach the old version of even after the shift.</summary>
    public ImmutableHashSet<string> Stuck { get; set; } = [];

    /// <summary>Called before each change.</summary>
    public Action<string>? BeforeChange { get; set; }

    public ServiceState State(string service) => _services.GetOrAdd(service, Fresh);

    public void Set(ServiceState state) => _services[state.Service] = state;

    public Task<RolloutGoal> GoalAsync(string service, ReleaseImage image, CancellationToken cancellationToken) =>
        Task.FromResult(new RolloutGoal(service, image, image.Digest, 2));

    public Task<ServiceState> ObserveAsync(string service, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var state = State(service);
        Set(Grow(Grow(state, Colour.Blue), Colour.Green));
        return Task.FromResult(state);
    }

    public Task StartAsync(RolloutGoal goal, Release release, Colour colour, int count, CancellationToken cancellationToken)
    {
        Note($"start {goal.Service} {colour.Name()} {count}");
        _digests[$"{goal.Service} {colour}"] = goal.Image.Digest;
        Change(goal.Service, colour, old => old with
        {
            Identity = goal.Identity,
            Version = release.Version,
            Desired = count,
            Running = 0,
            Healthy = 0,
            Failure = Broken.GetValueOrDefault(goal.Service),
        });
        return Task.CompletedTask;
    }

    public Task ShiftAsync(string service, Colour colour, CancellationToken cancellationToken)
    {
        Note($"shift {service} {colour.Name()}");
        Change(service, colour, old => old with { Weight = 100 });
        Change(service, colour.Other(), old => old with { Weight = 0 });
        return Task.CompletedTask;
    }

    public Task RetireAsync(string service, Colour colour, CancellationToken cancellationToken)
    {
        Note($"retire {service} {colour.Name()}");
        Change(service, colour, old => old with { Desired = 0, Running = 0, Healthy = 0 });
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> DiagnoseAsync(string service, Colour colour, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([$"last words of {service}"]);

    public Task<ProbeAnswer> AskAsync(string service, Colour? colour, CancellationToken cancellationToken)
    {
        var asked = colour ?? (Stuck.Contains(service) ? State(service).Live!.Value.Other() : State(service).Live!.Value);
        var digest = Lying.Contains(service) ? "sha256:other" : _digests.GetValueOrDefault($"{service} {asked}");
        return Task.FromResult(new ProbeAnswer(true, digest, null, null));
    }

    private ServiceState Grow(ServiceState state, Colour colour) =>
        state[colour] is { Failure: null } now && now.Healthy < now.Desired && !(Sick.Contains(state.Service) && now.Weight == 0)
            ? With(state, colour, now with { Running = now.Desired, Healthy = now.Desired })
            : state;

    private void Change(string service, Colour colour, Func<ColourState, ColourState> change) =>
        _services.AddOrUpdate(
            service,
            name => With(Fresh(name), colour, change(Fresh(name)[colour])),
            (_, state) => With(state, colour, change(state[colour])));

    private void Note(string call)
    {
        BeforeChange?.Invoke(call);
        Calls.Enqueue(call);
    }

    private static ServiceState With(ServiceState state, Colour colour, ColourState value) =>
        colour == Colour.Blue ? state with { Blue = value } : state with { Green = value };

    // As Terraform makes it: all weight on blue, and nothing behind it.
    private static ServiceState Fresh(string service) => new(service, ColourState.Empty with { Weight = 100 }, ColourState.Empty);
}
