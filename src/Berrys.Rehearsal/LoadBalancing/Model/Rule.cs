using System.Collections.Immutable;

namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>A rule of a listener.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Priority">Its priority as the API writes it: a number, or <c>default</c>.</param>
/// <param name="Conditions">All of them must hold; none for the default rule.</param>
/// <param name="Action">What is done with a request.</param>
public sealed record Rule(string Arn, string Priority, ImmutableArray<RuleCondition> Conditions, RuleAction Action);
