using Cake.Cli;
using Cake.Core;
using Cake.Frosting.Internal.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Internal.Running;

/// <summary>Answers <c>--version</c> and <c>--info</c>.</summary>
internal static class VersionText
{
    /// <summary>Prints what was asked for.</summary>
    /// <param name="provider">The services.</param>
    /// <param name="options">The command line.</param>
    public static void Print(IServiceProvider provider, CommandLineOptions options)
    {
        var console = provider.GetRequiredService<IConsole>();
        var resolver = provider.GetRequiredService<IVersionResolver>();
        if (options.Version)
            new VersionFeature(resolver).Run(console);
        else
            new InfoFeature(resolver).Run(console);
    }
}
