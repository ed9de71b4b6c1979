using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.IO.NuGet;
using Cake.Core.Reflection;
using Cake.Core.Scripting;
using Cake.Core.Scripting.Analysis;
using Cake.Core.Tooling;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Internal.Services;

/// <summary>
/// Cake's own services: those of Cake.Core's CoreModule, the console and the log.
/// Listed here because the module's registration goes through Cake.Cli, which a plain run does not need.
/// </summary>
internal static class CakeServices
{
    /// <summary>Adds the services.</summary>
    /// <param name="services">The services of the host.</param>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<ICakeLog, CakeBuildLog>();
        services.AddSingleton<IConsole, CakeConsole>();
        services.AddSingleton<ICakeReportPrinter, CakeReportPrinter>();
        services.AddSingleton<ICakeConfiguration, FrostingConfiguration>();

        services.AddSingleton<ICakeEngine, CakeEngine>();
        services.AddSingleton<IExecutionStrategy, DefaultExecutionStrategy>();
        services.AddSingleton<ICakeContext, CakeContext>();
        services.AddSingleton<CakeDataService>();
        services.AddSingleton<ICakeDataService>(provider => provider.GetRequiredService<CakeDataService>());
        services.AddSingleton<ICakeDataResolver>(provider => provider.GetRequiredService<CakeDataService>());

        services.AddSingleton<ICakeEnvironment, CakeEnvironment>();
        services.AddSingleton<ICakeRuntime, CakeRuntime>();
        services.AddSingleton<ICakePlatform, CakePlatform>();
        services.AddSingleton<IFileSystem, FileSystem>();
        services.AddSingleton<IGlobber, Globber>();
        services.AddSingleton<IProcessRunner, ProcessRunner>();
        services.AddSingleton<IRegistry, WindowsRegistry>();

        services.AddSingleton<IToolRepository, ToolRepository>();
        services.AddSingleton<IToolResolutionStrategy, ToolResolutionStrategy>();
        services.AddSingleton<IToolLocator, ToolLocator>();
        services.AddSingleton<Core.Tooling.IToolInstaller, Core.Tooling.ToolInstaller>();
        services.AddSingleton<IToolInstaller, ToolInstaller>();
        services.AddSingleton<INuGetToolResolver, NuGetToolResolver>();

        services.AddSingleton<FrostingContext>();
        services.AddSingleton<IFrostingContext>(provider => provider.GetRequiredService<FrostingContext>());

        AddScripting(services);
    }

    private static void AddScripting(IServiceCollection services)
    {
        services.AddSingleton<IAssemblyLoader, AssemblyLoader>();
        services.AddSingleton<IAssemblyVerifier, AssemblyVerifier>();
        services.AddSingleton<IScriptAliasFinder, ScriptAliasFinder>();
        services.AddSingleton<IScriptAnalyzer, ScriptAnalyzer>();
        services.AddSingleton<IScriptProcessor, ScriptProcessor>();
        services.AddSingleton<IScriptConventions, ScriptConventions>();
        services.AddSingleton<IScriptRunner, ScriptRunner>();
    }
}
