using System.Net;

namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>A target in a group.</summary>
/// <param name="Group">The group's ARN.</param>
/// <param name="Address">The target's address and port.</param>
public sealed record TargetKey(string Group, IPEndPoint Address);
