using Cake.Core;
using Cake.Frosting.Internal.Services;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Internal.CommandLine;

/// <summary>Explains the command line.</summary>
internal static class Usage
{
    private const int NotUnderstood = -1;

    private const string Text = """
        USAGE:
            [OPTIONS] [--NAME[=VALUE]]...

        OPTIONS:
            -h, --help                     Prints help information.
            -t, --target <TARGET>          Task to run; can be given several times. Default: Default.
            -w, --working <PATH>           Sets the working directory.
            -v, --verbosity <VERBOSITY>    Quiet, Minimal, Normal, Verbose or Diagnostic, or the first letter.
                                           When omitted, taken from the configuration (default: Normal).
                --description              Shows the description of each task.
                --tree                     Shows the tree of tasks.
                --dryrun                   Says which tasks would run.
            -e, --exclusive                Runs the targets without what they depend on.
                --version                  Prints the version.
                --info                     Prints the version and more about Cake.
                --no-report                Prints no summary at the end.

        Everything else reaches the build as an argument.
        """;

    /// <summary>Prints the options.</summary>
    /// <param name="services">The services of the host.</param>
    /// <returns>0.</returns>
    public static int Show(ServiceCollection services)
    {
        ConsoleOf(services).WriteLine("{0}", Text);
        return 0;
    }

    /// <summary>Says what is wrong with the command line.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="exception">What is wrong.</param>
    /// <returns>The exit code.</returns>
    public static int Refuse(ServiceCollection services, CommandLineException exception)
    {
        ConsoleOf(services).WriteErrorLine("{0}", $"Error: {exception.Message} Run with --help to see the options.");
        return NotUnderstood;
    }

    private static IConsole ConsoleOf(ServiceCollection services) =>
        Container.Build(services).GetRequiredService<IConsole>();
}
