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
    private static DryRunScriptHost<IFrostingContext> DryRun(ICakeEngine engine, IFrostingContext context, IServiceProvider provider) =>
        new(engine, context, provider.GetRequiredService<ICakeLog>());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TreeScriptHost Tree(ICakeEngine engine, IFrostingContext context, IServiceProvider provider) =>
        new(engine, context, provider.GetRequiredService<IConsole>());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DescriptionScriptHost Description(ICakeEngine engine, IFrostingContext context, IServiceProvider provider) =>
        new(engine, context, provider.GetRequiredService<IAnsiConsole>());
}
