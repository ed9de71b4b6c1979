using System.Diagnostics.CodeAnalysis;

namespace Berrys.Build.Deploying;

/// <summary>The client that services are asked with.</summary>
public static class ProbeClient
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>Makes one: no proxy, no redirects, a deadline of ten seconds.</summary>
    /// <returns>The client.</returns>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns its handler.")]
    public static HttpClient Make() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }, disposeHandler: true) { Timeout = Deadline };
}
