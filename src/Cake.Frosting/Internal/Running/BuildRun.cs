using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Cake.Cli;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Packaging;
using Cake.Frosting.Internal.CommandLine;
using Cake.Frosting.Internal.Services;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Internal.Running;

/// <summary>One run of a build.</summary>
internal static class BuildRun
{
    /// <summary>Does what the command line asks for.</summary>
    /// <param name="services">The services, tasks included.</param>
    /// <param name="options">The command line.</param>
    /// <returns>The exit code.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A host logs every failure and answers with an exit code.")]
    public static int Execute(ServiceCollection services, CommandLineOptions options)
    {
        services.AddSingleton<ICakeArguments>(new BuildArguments(options));
        IServiceProvider? provider = null;
        try
        {
            PackageModules.AddTo(services);
            RareServices.AddTo(services, options);
            provider = Container.Build(services);
            if (options.Version || options.Info)
                VersionText.Print(provider, options);
            else
                Run(provider, options);
            return 0;
        }
        catch (Exception exception)
        {
            return Log(provider, exception);
        }
    }

    private static void Run(IServiceProvider provider, CommandLineOptions options)
    {
        // Known before the configuration is, so that a failure on the way there is logged as asked.
        var log = provider.GetRequiredService<ICakeLog>();
        log.Verbosity = options.Verbosity ?? Verbosity.Normal;
        ChangeDirectory(provider, options);
        log.Verbosity = provider.GetRequiredService<ICakeConfiguration>().GetVerbosity(options.Verbosity);

        var host = HostChoice.Make(provider, options);
        InstallTools(provider, log);
        if (options.Exclusive)
            host.Settings.UseExclusiveTarget();

        Register(provider, log);
        host.RunTargets(options.Targets);
    }

    private static void ChangeDirectory(IServiceProvider provider, CommandLineOptions options)
    {
        var environment = provider.GetRequiredService<ICakeEnvironment>();
        var chosen = options.WorkingDirectory is { } given ? new DirectoryPath(given) : provider.GetService<WorkingDirectory>()?.Path;
        var directory = chosen?.MakeAbsolute(environment) ?? environment.WorkingDirectory;
        if (!provider.GetRequiredService<IFileSystem>().Exist(directory))
            throw new FrostingException($"The working directory '{directory.FullPath}' does not exist.");
        environment.WorkingDirectory = directory;
    }

    private static void InstallTools(IServiceProvider provider, ICakeLog log)
    {
        var tools = provider.GetServices<PackageReference>().ToList();
        if (tools.Count == 0)
            return;

        log.Verbose("Installing tools...");
        var installer = provider.GetRequiredService<IToolInstaller>();
        foreach (var tool in tools)
            installer.Install(tool);
    }

    private static void Register(IServiceProvider provider, ICakeLog log)
    {
        TaskRegistration registration = new(provider.GetRequiredService<ICakeEngine>(), provider.GetRequiredService<IFrostingContext>(), log);
        foreach (var task in provider.GetServices<IFrostingTask>())
            registration.Add(task);
        registration.Add(provider.GetService<IFrostingSetup>(), provider.GetService<IFrostingTeardown>());
        registration.Add(provider.GetService<IFrostingTaskSetup>(), provider.GetService<IFrostingTaskTeardown>());
    }

    // Apart, because Cake.Cli is loaded with the method that uses it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Log(IServiceProvider? provider, Exception exception) => provider?.GetService<ICakeLog>().LogException(exception) ?? ((ICakeLog?)null).LogException(exception);
}
