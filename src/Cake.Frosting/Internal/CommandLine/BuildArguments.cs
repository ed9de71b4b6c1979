using Cake.Core;

namespace Cake.Frosting.Internal.CommandLine;

/// <summary>Makes the arguments that a build sees.</summary>
internal static class BuildArguments
{
    private const string NoReport = "Settings_NoReport";

    /// <summary>
    /// Takes the arguments for the build and adds the targets and what is configured by an option, as Cake.Cli does.
    /// Of two names that differ only in case the first wins; a repeated name has several values.
    /// </summary>
    /// <param name="options">The command line.</param>
    /// <returns>The arguments.</returns>
    public static CakeArguments From(CommandLineOptions options)
    {
        List<BuildArgument> arguments = [];
        Dictionary<string, string> spellings = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (written, value) in options.Arguments)
        {
            var name = written.TrimStart('-');
            spellings.TryAdd(name, written);
            if (spellings[name] == written)
                arguments.Add(new(name, value));
        }

        foreach (var target in options.Targets)
            arguments.Add(new("target", target));
        if (options.NoReport && !spellings.ContainsKey(NoReport))
            arguments.Add(new(NoReport, bool.TrueString));
        return new(arguments.ToLookup(argument => argument.Name, argument => argument.Value, StringComparer.OrdinalIgnoreCase));
    }
}
