using System.Collections.Immutable;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Aws.Fleets;

/// <summary>Where a service's two colours are attached.</summary>
/// <param name="Rule">The ARN of the weighted rule.</param>
/// <param name="TargetGroups">The ARNs of the target groups.</param>
internal sealed record ServiceTopology(string Rule, ImmutableDictionary<Colour, string> TargetGroups);
