namespace Berrys.Build.Options;

/// <summary>Every option of the command line: the parser, <c>--help</c> and the docs follow this list.</summary>
public static class OptionCatalog
{
    /// <summary>Options of this program.</summary>
    public static IReadOnlyList<OptionDefinition> Own { get; } =
    [
        new("workspace", "DIR", "the platform's folder (default: nearest folder upwards with pipeline.yaml or services/)"),
        new("services", "A,B", "only these services or shared libraries"),
        new("affected", "REF", "only what changes since REF affect (default: since the branch was made)") { IsValueOptional = true },
        new("shards", "N", "how many runners Matrix shares the work among (default: one for each service)"),
        new("environment", "NAME", "the environment to work on (default: staging)", "staging", "production"),
        new("cloud", "NAME", "where to deploy: AWS, this machine, or AWS where credentials are configured (default: auto)", "auto", "aws", "rehearsal"),
        new("release", "RELEASE", "the release to deploy: a version, an identity or a file (default: artifacts/release.json)"),
        new("jobs", "N", "how many jobs run at a time (default: the number of cores)"),
        new("fail-fast", null, "stop what is running at the first failure"),
        new("bootstrap", null, "install what is missing first (Debian and Ubuntu)"),
        new("strict", null, "let gates refuse in a rehearsal too, as they do on AWS"),
        new("yes", null, "answer every question with yes, and allow sudo"),
        new("no-cache", null, "run every step, and remember nothing"),
        new("verify-cache", null, "run every step, and fail where it comes to something else than the cache says"),
        new("explain", null, "say of each step why it ran, or what its remembered outcome does not depend on"),
        new("history", null, "scan git's history for secrets too"),
        new("artifacts", "DIR", "where results are written (default: artifacts/ in the workspace)"),
        new("output", "FORMAT", "what standard output carries", "text", "json"),
        new("suite", "NAME", "which of this repository's own tests SelfTest runs", "quick", "full"),
        new("engine", "NAME", "run targets in parallel, or one by one as Cake does", "parallel", "sequential"),
    ];

    /// <summary>Options of Frosting itself.</summary>
    public static IReadOnlyList<OptionDefinition> Frosting { get; } =
    [
        new("target", "NAME", "the target to run; may be given several times (default: Default)"),
        new("exclusive", null, "run the target without its dependencies"),
        new("tree", null, "show the targets and their dependencies"),
        new("dryrun", null, "show which targets would run"),
        new("description", null, "show what each target does"),
        new("verbosity", "LEVEL", "how much is printed", "quiet", "minimal", "normal", "verbose", "diagnostic"),
        new("version", null, "show Cake's version"),
        new("info", null, "show more about Cake"),
        new("working", "DIR", "the folder to run in"),
        new("help", null, "show this help"),
    ];

    /// <summary>Short forms and other spellings of Frosting's options.</summary>
    public static IReadOnlyDictionary<string, string> Aliases { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["t"] = "target",
        ["e"] = "exclusive",
        ["v"] = "verbosity",
        ["w"] = "working",
        ["d"] = "description",
        ["h"] = "help",
        ["?"] = "help",
        ["dry-run"] = "dryrun",
        ["noop"] = "dryrun",
        ["whatif"] = "dryrun",
        ["showdescription"] = "description",
        ["showtree"] = "tree",
    };
}
