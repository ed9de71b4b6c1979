using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Cake.Cli;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.Scripting;
using Cake.Frosting.Internal.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Cake.Frosting.Internal.Running;

/// <summary>Chooses who runs the targets. Each choice has its own method, because libraries are loaded with the method that uses them.</summary>
[SuppressMessage("Performance", "CA1859:Use concrete types when possible for improved performance", Justification = "A concrete type would be loaded with the caller.")]
internal static class HostChoice
{
    /// <summary>Makes the host for a run.</summary>
    /// <param name="provider">The services.</param>
    /// <param name="options">The command line.</param>
    /// <returns>The host.</returns>
    public static ScriptHost Make(IServiceProvider provider, CommandLineOptions options)
    {
        var engine = provider.GetRequiredService<ICakeEngine>();
        var context = provider.GetRequiredService<IFrostingContext>();
        return options switch
        {
            { DryRun: true } => DryRun(engine, context, provider),
            { Tree: true } => Tree(engine, context, provider),
            { Description: true } => Description(engine, context, provider),
            _ => new BuildHost(
                engine,
                provider.GetRequiredService<IExecutionStrategy>(),
                context,
                provider.GetRequiredService<ICakeReportPrinter>(),
                provider.GetRequiredService<ICakeConfiguration>()),
        };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ScriptHost DryRun(ICakeEngine engine, IFrostingContext context, IServiceProvider provider) =>
        new DryRunScriptHost<IFrostingContext>(engine, context, provider.GetRequiredService<ICakeLog>());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ScriptHost Tree(ICakeEngine engine, IFrostingContext context, IServiceProvider provider) =>
        new TreeScriptHost(engine, context, provider.GetRequiredService<IConsole>());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ScriptHost Description(ICakeEngine engine, IFrostingContext context, IServiceProvider provider) =>
        new DescriptionScriptHost(engine, context, provider.GetRequiredService<IAnsiConsole>());
}
