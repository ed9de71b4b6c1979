using System.Collections.Immutable;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>Which calls change the simulator's state and must be made again after it was started anew.</summary>
internal static class ChangingCalls
{
    private static readonly ImmutableArray<string> Reading =
        ["Describe", "List", "Get", "BatchGet", "Head", "Search", "Lookup", "Query", "Scan", "Filter", "Test", "Validate", "Decode", "BatchCheck"];

    /// <summary>Whether a call changes something that has to be kept.</summary>
    /// <param name="service">The service's signing name.</param>
    /// <param name="action">The action, or <see langword="null"/> for a REST protocol.</param>
    /// <param name="method">The HTTP method, which tells in a REST protocol.</param>
    /// <returns>Not so for measurements, for session keys, which are kept by the gateway, and for objects, which are kept by themselves.</returns>
    public static bool IsChanging(string service, string? action, string method) => (service, action) switch
    {
        ("sts" or "s3", _) => false,
        ("monitoring", "PutMetricData") => false,
        (_, null) => method is not ("GET" or "HEAD" or "OPTIONS"),
        _ => !Reading.Any(prefix => action.StartsWith(prefix, StringComparison.Ordinal)),
    };

    /// <summary>Whether a call changes something that has to be kept.</summary>
    /// <param name="call">The call.</param>
    public static bool IsChanging(AwsCall call) => IsChanging(call.Service, call.Action, call.Method);
}
