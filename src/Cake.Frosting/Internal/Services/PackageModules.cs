using System.Runtime.CompilerServices;
using Cake.Cli;
using Cake.Core.Packaging;
using Cake.DotNetTool.Module;
using Cake.NuGet;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Internal.Services;

/// <summary>Cake's modules that install tools. They bring the NuGet client with them and are loaded only for a build that installs tools.</summary>
internal static class PackageModules
{
    /// <summary>Adds the modules if the build registered a tool.</summary>
    /// <param name="services">The services of a run.</param>
    public static void AddTo(ServiceCollection services)
    {
        foreach (var service in services)
        {
            if (service.ServiceType == typeof(PackageReference))
            {
                Add(services);
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(ServiceCollection services)
    {
        // Before the build's own, because the first installer that takes a scheme installs.
        ServiceCollection modules = [];
        modules.UseModule(new NuGetModule()).UseModule(new DotNetToolModule());
        foreach (var service in modules.Reverse())
            services.Insert(0, service);
    }
}
