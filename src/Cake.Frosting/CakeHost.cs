using System.Reflection;
using Cake.Frosting.Internal.CommandLine;
using Cake.Frosting.Internal.Running;
using Cake.Frosting.Internal.Services;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>
/// Runs a build: finds the tasks of the program, makes them with its services and hands them to the Cake engine.
/// Only what a run uses is loaded.
/// </summary>
public sealed class CakeHost
{
    private readonly ServiceCollection _services = [];
    private readonly List<Assembly> _assemblies = [];

    /// <summary>Makes a host with Cake's own services and the tasks of the entry assembly.</summary>
    public CakeHost()
    {
        CakeServices.AddTo(_services);
        if (Assembly.GetEntryAssembly() is { } entry)
            _assemblies.Add(entry);
    }

    /// <summary>Makes a host with Cake's own services and the tasks of the entry assembly.</summary>
    /// <returns>The host.</returns>
    public static CakeHost Create() => new();

    /// <summary>Adds the public tasks of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>This host.</returns>
    public CakeHost AddAssembly(Assembly assembly)
    {
        _assemblies.Add(assembly);
        return this;
    }

    /// <summary>Changes the services of the host. A later registration of a service outranks an earlier one, Cake's own included.</summary>
    /// <param name="services">What to change.</param>
    /// <returns>This host.</returns>
    public CakeHost ConfigureServices(Action<IServiceCollection> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services(_services);
        return this;
    }

    /// <summary>Runs the build. Failures are logged, never thrown.</summary>
    /// <param name="args">The arguments of the command line, see <c>--help</c>.</param>
    /// <returns>0, the exit code of the <see cref="Core.CakeException"/> that stopped the build before a task ran, 1 after any other failure, or -1 if the arguments cannot be understood.</returns>
    public int Run(IEnumerable<string> args)
    {
        CommandLineOptions options;
        try
        {
            options = CommandLineParser.Parse(args);
        }
        catch (CommandLineException exception)
        {
            return Usage.Refuse(_services, exception);
        }

        if (options.Help)
            return Usage.Show(_services);

        ServiceCollection services = [];
        foreach (var service in _services)
            ((ICollection<ServiceDescriptor>)services).Add(service);
        foreach (var task in TaskFinder.Find(_assemblies))
            services.AddSingleton(typeof(IFrostingTask), task);
        return BuildRun.Execute(services, options);
    }
}
