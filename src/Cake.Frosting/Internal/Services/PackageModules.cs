using Cake.Core.Composition;
using Cake.Core.Packaging;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Internal.Services;

/// <summary>Cake's modules that install tools. They bring the NuGet client with them and are loaded only for a build that installs tools.</summary>
internal static class PackageModules
{
    private static readonly string[] Names =
    [
        "Cake.NuGet.NuGetModule, Cake.NuGet",
        "Cake.DotNetTool.Module.DotNetToolModule, Cake.DotNetTool.Module",
    ];

    /// <summary>Adds the modules if the build registered a tool. Installers that the build registered itself outrank them.</summary>
    /// <param name="services">The services of a run.</param>
    /// <exception cref="FrostingException">A module is not beside the program, and the build has no installer of its own.</exception>
    public static void AddTo(ServiceCollection services)
    {
        if (!services.Any(service => service.ServiceType == typeof(PackageReference)))
            return;

        var hasInstaller = services.Any(service => service.ServiceType == typeof(IPackageInstaller));
        foreach (var name in Names)
        {
            if (Type.GetType(name, throwOnError: false) is { } type)
                Cli.ServiceCollectionExtensions.UseModule(services, (ICakeModule)Activator.CreateInstance(type)!);
            else if (!hasInstaller)
                throw new FrostingException($"Installing tools needs {name.Split(' ')[1]}, which is not beside the program: add it to the project's references.");
        }
    }
}
