using Berrys.Pipeline.Environments;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Aws.Environments;

/// <summary>The way to a service through its load balancer.</summary>
/// <param name="Base">The load balancer.</param>
/// <param name="Host">The Host header, or <see langword="null"/> for the load balancer's own.</param>
/// <param name="Colour">The colour that the test route leads to, or <see langword="null"/> for the way that users take.</param>
public sealed record ServiceRoute(Uri Base, string? Host, Colour? Colour)
{
    /// <summary>Finds the way.</summary>
    /// <param name="plan">The environment.</param>
    /// <param name="addresses">Where it is reached from here; an empty internal address means that it is not.</param>
    /// <param name="service">The service.</param>
    /// <param name="colour">The colour to reach, or <see langword="null"/>.</param>
    /// <returns>The way, or <see langword="null"/> when the service cannot be reached from here.</returns>
    public static ServiceRoute? Of(EnvironmentPlan plan, EnvironmentAddresses addresses, string service, Colour? colour)
    {
        var isEntry = plan.Entry.Name == service;
        var address = isEntry ? addresses.Public : addresses.Internal;
        return address.Length == 0
            ? null
            : new ServiceRoute(new Uri($"http://{address}/"), isEntry ? null : new ResourceNames(plan.Name).Host(service), colour);
    }

    /// <summary>Writes a request.</summary>
    /// <param name="path">The path, beginning with a slash.</param>
    /// <returns>A GET by this way.</returns>
    public HttpRequestMessage Get(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Base, path));
        request.Headers.Host = Host;
        if (Colour is { } colour)
            request.Headers.Add(ResourceNames.ColourHeader, colour.Name());
        return request;
    }
}
