using Berrys.Pipeline.Checks;
using Berrys.Rehearsal.Gateway;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Berrys.Rehearsal.Registry;

/// <summary>Registers ECR: a real registry.</summary>
internal static class RegistryServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The rehearsal's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddRegistry(this IServiceCollection services)
    {
        services.TryAddSingleton<ICommandRunner>(provider => new ProcessRunner(provider.GetRequiredService<TimeProvider>(), new SecretRegistry()));
        return services
            .AddSingleton(provider =>
            {
                var settings = provider.GetRequiredService<RehearsalSettings>();
                return RegistryAccess.LoadOrCreate(settings.At("registry/access.json"), settings.WorkspaceHash);
            })
            .AddSingleton(provider => new RegistryStorage(provider.GetRequiredService<RehearsalSettings>().At(RegistryServer.StorageFolder)))
            .AddSingleton<RegistryClient>()
            .AddSingleton<RegistryServer>()
            .AddSingleton<IImageRegistry>(provider => provider.GetRequiredService<RegistryServer>())
            .AddSingleton<IHostedService>(provider => provider.GetRequiredService<RegistryServer>())
            .AddSingleton<EcrRepositories>()
            .AddSingleton<EcrImageReading>()
            .AddSingleton<EcrImageChanges>()
            .AddSingleton<IAwsHandler, EcrHandler>();
    }
}
