using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Secrets;

/// <summary>Registers the look-up of secrets.</summary>
internal static class SecretsServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSecrets(this IServiceCollection services) => services.AddSingleton<ISecretValues, SecretValues>();
}
