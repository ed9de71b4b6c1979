namespace Berrys.Tools.Docker;

/// <summary>Tells a registry's refusals apart by the words of the engine and of Go's network library.</summary>
internal static class RegistryErrors
{
    private static readonly string[] Unreachable =
    [
        "no such host", "server misbehaving", "failure in name resolution", "connection refused", "connection reset",
        "network is unreachable", "no route to host", "i/o timeout", "context deadline exceeded", "request canceled",
        "tls handshake timeout", "tls: ", "x509: ", "proxyconnect", "server gave http response to https client",
        "unexpected http status", "unexpected status", "toomanyrequests", "too many requests", "service unavailable",
        "bad gateway", ": eof", "unexpected eof",
    ];

    private static readonly string[] Denied =
        ["pull access denied", "unauthorized", "denied: ", "authentication required", "no basic auth credentials", "insufficient_scope"];

    private static readonly string[] NotFound =
        ["manifest unknown", "not found", "name unknown", "does not exist", "no matching manifest", "not_found"];

    /// <summary>Classifies an error.</summary>
    /// <param name="reason">The engine's words.</param>
    /// <returns>The outcome; broken when the words are none of a registry's.</returns>
    public static PullOutcome Classify(string reason) =>
        Has(reason, Unreachable) ? PullOutcome.Unreachable
        : Has(reason, Denied) ? PullOutcome.Denied
        : Has(reason, NotFound) ? PullOutcome.NotFound
        : PullOutcome.Broken;

    private static bool Has(string reason, string[] words) =>
        Array.Exists(words, word => reason.Contains(word, StringComparison.OrdinalIgnoreCase));
}
