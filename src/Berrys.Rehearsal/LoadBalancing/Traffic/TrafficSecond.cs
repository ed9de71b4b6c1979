using System.Collections.Immutable;
using Berrys.Rehearsal.LoadBalancing.Haproxy;

namespace Berrys.Rehearsal.LoadBalancing.Traffic;

/// <summary>The requests that ended within one second.</summary>
/// <param name="At">When the second ended.</param>
/// <param name="Requests">The requests with the load balancers they came through.</param>
public sealed record TrafficSecond(DateTimeOffset At, ImmutableArray<TrafficRequest> Requests);

/// <summary>A request with what its slots stood for when it ended.</summary>
/// <param name="LoadBalancer">The load balancer's ARN.</param>
/// <param name="Listener">The listener's ARN.</param>
/// <param name="Group">The target group's ARN, or <see langword="null"/> when it went to none.</param>
/// <param name="Line">What HAProxy said about it.</param>
public sealed record TrafficRequest(string LoadBalancer, string Listener, string? Group, RequestLogLine Line);
