using System.Runtime.CompilerServices;
using Cake.Cli;
using Cake.Frosting.Internal.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Spectre.Console;

namespace Cake.Frosting.Internal.Services;

/// <summary>Services of which even the type costs the loading of a library: added when a run needs them.</summary>
internal static class RareServices
{
    /// <summary>Adds the services, unless the build registered its own.</summary>
    /// <param name="services">The services of a run.</param>
    /// <param name="options">The command line.</param>
    public static void AddTo(IServiceCollection services, CommandLineOptions options)
    {
        if (options.Version || options.Info)
            AddVersion(services);
        else if (options.Description)
            AddAnsiConsole(services);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddVersion(IServiceCollection services) =>
        services.TryAddSingleton<IVersionResolver, VersionResolver>();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddAnsiConsole(IServiceCollection services) =>
        services.TryAddSingleton(_ => AnsiConsole.Console);
}
