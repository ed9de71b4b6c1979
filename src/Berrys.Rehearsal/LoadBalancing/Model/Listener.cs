using System.Collections.Immutable;

namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>A listener of a load balancer.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Port">The port that it has on AWS; here it is another one.</param>
/// <param name="Protocol"><c>HTTP</c> or <c>HTTPS</c>; both are served as HTTP here.</param>
/// <param name="Rules">Its rules in order of priority, the default one last.</param>
public sealed record Listener(string Arn, int Port, string Protocol, ImmutableArray<Rule> Rules);
