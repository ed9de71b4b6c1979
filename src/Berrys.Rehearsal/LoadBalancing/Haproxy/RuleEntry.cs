using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>
/// A rule as an entry of its listener's map. The value's fields are separated by <c>|</c>: kind, priority, then for
/// <c>forward</c> the sum of the weights and five pairs of backend and the sum of weights up to it; for <c>fixed</c>
/// and <c>redirect</c> the status and two texts in base64.
/// </summary>
/// <param name="Pattern">The regular expression over the request text.</param>
/// <param name="Value">What is done.</param>
public sealed record RuleEntry(string Pattern, string Value)
{
    /// <summary>How many target groups a rule can name, as on AWS.</summary>
    public const int MostGroups = 5;

    /// <summary>Writes a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="balancer">Its load balancer.</param>
    /// <param name="slots">Which backend is which group.</param>
    /// <param name="ports">The port of each listener slot.</param>
    /// <returns>The entry.</returns>
    public static RuleEntry Of(Rule rule, LoadBalancer balancer, SlotTable slots, ImmutableArray<int> ports) =>
        new(RequestPattern.Of(rule.Conditions), rule.Action switch
        {
            ForwardAction forward => Forward(rule.Priority, forward, slots),
            FixedResponseAction answer => Join("fixed", rule.Priority, answer.Status, Base64(answer.ContentType), Base64(answer.Body)),
            RedirectAction redirect => Join("redirect", rule.Priority, redirect.Status, Base64(Location(redirect, balancer, slots, ports)), Base64("")),
            _ => Join("none", rule.Priority),
        });

    private static string Forward(string priority, ForwardAction action, SlotTable slots)
    {
        var sum = 0;
        var pairs = new List<object>();
        foreach (var group in action.Groups.Where(group => group.Weight > 0 && slots.Groups.ContainsKey(group.Arn)).Take(MostGroups))
            pairs.AddRange([FormattableString.Invariant($"g{slots.Groups[group.Arn]}"), sum += group.Weight]);
        if (sum == 0)
            return Join("none", priority);
        while (pairs.Count < 2 * MostGroups)
            pairs.AddRange([pairs[^2], sum]);
        return Join(["forward", priority, sum, .. pairs]);
    }

    /// <summary>A redirect to another listener of the same load balancer must lead to where that one listens here.</summary>
    private static string Location(RedirectAction action, LoadBalancer balancer, SlotTable slots, ImmutableArray<int> ports)
    {
        var other = action.Host == "#{host}" && int.TryParse(action.Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? balancer.Listeners.FirstOrDefault(listener => listener.Port == port)
            : null;
        var (protocol, place) = other is null
            ? (action.Protocol.ToLowerInvariant(), action.Port)
            : ("http", ports[slots.Of(balancer, other)].ToString(CultureInfo.InvariantCulture));
        return $"{protocol}://{action.Host}:{place}{action.Path}?{action.Query}";
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Join(params object[] fields) =>
        string.Join('|', fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture)));
}
