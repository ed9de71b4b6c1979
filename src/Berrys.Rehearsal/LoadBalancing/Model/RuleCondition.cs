using System.Collections.Immutable;

namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>A condition of a rule; it holds when one of its values matches.</summary>
/// <param name="Field">What is compared, as the API names it: <c>host-header</c>, <c>path-pattern</c>, <c>http-header</c>, <c>http-request-method</c>, <c>query-string</c> or <c>source-ip</c>.</param>
/// <param name="Header">The name of the header for <c>http-header</c>.</param>
/// <param name="Values">The values, with <c>*</c> and <c>?</c> as wildcards where the field knows them.</param>
public sealed record RuleCondition(string Field, string? Header, ImmutableArray<ConditionValue> Values);

/// <summary>A value of a condition.</summary>
/// <param name="Key">The key of a query parameter, or <see langword="null"/> for any; always <see langword="null"/> for other fields.</param>
/// <param name="Value">What to compare with.</param>
public sealed record ConditionValue(string? Key, string Value);
