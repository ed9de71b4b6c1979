namespace Berrys.Rehearsal.StatusPage;

/// <summary>Where the status page's data come from; each source may be missing while a part is not there.</summary>
/// <param name="services">ECS.</param>
/// <param name="traffic">Load balancers.</param>
/// <param name="calls">API calls.</param>
internal sealed class StatusPageSources(
    IEnumerable<IServiceView> services, IEnumerable<ITrafficView> traffic, IEnumerable<ICallView> calls)
{
    /// <summary>What all sources say now.</summary>
    /// <returns>The state, as it goes to the page.</returns>
    public PageState Read() => new(
        [.. services.SelectMany(s => s.Services())],
        [.. services.SelectMany(s => s.Tasks())],
        [.. traffic.SelectMany(t => t.LoadBalancers())],
        [.. traffic.SelectMany(t => t.TargetGroups()).Select(GroupState.Of)],
        [.. calls.SelectMany(c => c.RecentCalls()).Select(CallState.Of)]);
}
