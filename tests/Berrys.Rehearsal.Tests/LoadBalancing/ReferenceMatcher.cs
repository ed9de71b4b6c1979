using System.Net;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>A request as the conditions of rules see it.</summary>
internal sealed record SampleRequest(string Method, string Host, string Path, string Query, IReadOnlyList<(string Name, string Value)> Headers);

/// <summary>What AWS's guide says about conditions, written down once more in another way.</summary>
internal static class ReferenceMatcher
{
    public static string? Match(IEnumerable<Rule> rules, SampleRequest request) =>
        rules.FirstOrDefault(rule => rule.Conditions.All(condition => condition.Values.Any(value => Holds(condition, value, request))))?.Priority;

    private static bool Holds(RuleCondition condition, ConditionValue value, SampleRequest request) => condition.Field switch
    {
        "host-header" => Wild(value.Value.ToLowerInvariant(), request.Host.ToLowerInvariant()),
        "path-pattern" => Wild(value.Value, request.Path),
        "http-request-method" => value.Value == request.Method,
        "http-header" => request.Headers.Any(header =>
            header.Name.Equals(condition.Header, StringComparison.OrdinalIgnoreCase) && Wild(value.Value.ToLowerInvariant(), header.Value.ToLowerInvariant())),
        "query-string" => request.Query.ToLowerInvariant().Split('&').Any(pair => Parameter(value, pair)),
        "source-ip" => IPNetwork.Parse(value.Value).Contains(IPAddress.Loopback),
        _ => false,
    };

    private static bool Parameter(ConditionValue value, string pair)
    {
        var parts = pair.Split('=', 2);
        var wanted = value.Value.ToLowerInvariant();
        return value.Key is { } key
            ? parts.Length == 2 && Wild(key.ToLowerInvariant(), parts[0]) && Wild(wanted, parts[1])
            : Wild(wanted, parts[^1]) || Wild(wanted, pair);
    }

    private static bool Wild(string pattern, string text) => pattern switch
    {
        "" => text.Length == 0,
        ['*', .. var rest] => Wild(rest, text) || (text.Length > 0 && Wild(pattern, text[1..])),
        ['?', .. var rest] => text.Length > 0 && Wild(rest, text[1..]),
        ['\\', var letter, .. var rest] => text.StartsWith(letter) && Wild(rest, text[1..]),
        _ => text.StartsWith(pattern[0]) && Wild(pattern[1..], text[1..]),
    };
}
