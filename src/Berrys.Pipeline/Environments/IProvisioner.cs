namespace Berrys.Pipeline.Environments;

/// <summary>Makes what releases are brought to. Doing so again changes nothing.</summary>
public interface IProvisioner
{
    /// <summary>Makes what all environments share: image repositories and the bucket of the ledger.</summary>
    /// <param name="repositories">The repositories' names.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task ProvisionPlatformAsync(IReadOnlyCollection<string> repositories, CancellationToken cancellationToken);

    /// <summary>Makes an environment: cluster, database, load balancers, two colours of every service.</summary>
    /// <param name="plan">The environment.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task ProvisionAsync(EnvironmentPlan plan, CancellationToken cancellationToken);

    /// <summary>Finds out where an environment is reached.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its addresses.</returns>
    /// <exception cref="BerrysException">It was not provisioned (exit code 1).</exception>
    Task<EnvironmentAddresses> AddressesAsync(string environment, CancellationToken cancellationToken);
}

/// <summary>Where an environment is reached.</summary>
/// <param name="Public">The public load balancer: host, perhaps with a port.</param>
/// <param name="Internal">The internal load balancer: host, perhaps with a port.</param>
public sealed record EnvironmentAddresses(string Public, string Internal);
