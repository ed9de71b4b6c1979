namespace Cake.Frosting.Internal.CommandLine;

/// <summary>The options that Frosting itself understands.</summary>
internal enum Option
{
    /// <summary>No option of Frosting's: an argument for the build.</summary>
    None,

    /// <summary>A task to run.</summary>
    Target,

    /// <summary>The working directory.</summary>
    Working,

    /// <summary>How much is said.</summary>
    Verbosity,

    /// <summary>List the tasks.</summary>
    Description,

    /// <summary>Show the graph of tasks.</summary>
    Tree,

    /// <summary>Say what would run.</summary>
    DryRun,

    /// <summary>Run the target without what it depends on.</summary>
    Exclusive,

    /// <summary>Say the version.</summary>
    Version,

    /// <summary>Say more about Cake.</summary>
    Info,

    /// <summary>Print no summary.</summary>
    NoReport,

    /// <summary>Say how to use the program.</summary>
    Help,
}

/// <summary>The names of the options.</summary>
internal static class OptionNames
{
    /// <summary>Finds the option that a token names. Upper and lower case differ.</summary>
    /// <param name="token">A long or short option.</param>
    /// <returns>The option, or <see cref="Option.None"/>.</returns>
    public static Option Find(Token token) => token.ToString() switch
    {
        "--target" or "-t" or "--Target" => Option.Target,
        "--working" or "-w" => Option.Working,
        "--verbosity" or "-v" => Option.Verbosity,
        "--description" or "--descriptions" or "--showdescription" or "--showdescriptions" => Option.Description,
        "--tree" or "--showtree" => Option.Tree,
        "--dryrun" or "--noop" or "--whatif" => Option.DryRun,
        "--exclusive" or "-e" => Option.Exclusive,
        "--version" or "--ver" => Option.Version,
        "--info" => Option.Info,
        "--no-report" => Option.NoReport,
        "--help" or "-h" or "-?" => Option.Help,
        _ => Option.None,
    };

    /// <summary>Whether an option is followed by a value.</summary>
    /// <param name="option">The option.</param>
    /// <returns><see langword="true"/> if the value is required.</returns>
    public static bool TakesValue(Option option) => option is Option.Target or Option.Working or Option.Verbosity;
}
