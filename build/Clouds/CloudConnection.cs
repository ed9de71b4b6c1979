using Berrys.Aws;
using Berrys.Pipeline.Environments;

namespace Berrys.Build.Clouds;

/// <summary>The cloud that a run talks to.</summary>
/// <param name="Cloud">AWS or the rehearsal.</param>
/// <param name="Clients">The clients.</param>
/// <param name="Account">The account.</param>
/// <param name="Region">The region.</param>
/// <param name="Principal">Who we are there.</param>
public sealed record CloudConnection(CloudPreference Cloud, AwsClients Clients, string Account, string Region, string Principal)
{
    /// <summary>Whether this is the rehearsal.</summary>
    public bool IsRehearsal => Cloud == CloudPreference.Rehearsal;

    /// <summary>Where an environment is reached from this machine.</summary>
    /// <param name="addresses">Its addresses as the cloud says them.</param>
    /// <returns>The rehearsal's load balancers listen on loopback too, at the same port; on AWS the internal one is out of reach.</returns>
    public EnvironmentAddresses FromHere(EnvironmentAddresses addresses) => IsRehearsal
        ? new(OnLoopback(addresses.Public), OnLoopback(addresses.Internal))
        : addresses with { Internal = "" };

    private static string OnLoopback(string address) => $"127.0.0.1:{address[(address.LastIndexOf(':') + 1)..]}";
}
