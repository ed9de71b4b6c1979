using System.Collections.Immutable;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>The ports that one HAProxy has.</summary>
/// <param name="Listeners">One for each listener slot.</param>
/// <param name="Log">The loopback port that it sends a datagram to for each request.</param>
public sealed record PortPool(ImmutableArray<int> Listeners, int Log);
