using System.Collections.Immutable;
using System.Globalization;
using Berrys.Build.Clouds;
using Berrys.Pipeline;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Environments;

namespace Berrys.Build.Options;

/// <summary>What the run was asked for.</summary>
public sealed record PipelineOptions
{
    /// <summary>The targets, in the order given.</summary>
    public ImmutableArray<string> Targets { get; init; } = ["Default"];

    /// <summary>The workspace's folder as given, or <see langword="null"/> to find it.</summary>
    public string? Workspace { get; init; }

    /// <summary>The services asked for, separated by commas; <see langword="null"/> means all.</summary>
    public string? Services { get; init; }

    /// <summary>The revision since which changes count; empty for the one that the branch came from, <see langword="null"/> for all there is.</summary>
    public string? Affected { get; init; }

    /// <summary>Among how many runners <c>Matrix</c> shares the work; <see langword="null"/> for one for each service.</summary>
    public int? Shards { get; init; }

    /// <summary>The environment to work on.</summary>
    public string Environment { get; init; } = EnvironmentName.Staging;

    /// <summary>Whether <see cref="Environment"/> was named rather than left out.</summary>
    public bool IsEnvironmentGiven { get; init; }

    /// <summary>Where to deploy.</summary>
    public CloudPreference Cloud { get; init; }

    /// <summary>The release to deploy as given, or <see langword="null"/> for the one that Publish wrote.</summary>
    public string? Release { get; init; }

    /// <summary>How many jobs run at a time.</summary>
    public int Jobs { get; init; } = System.Environment.ProcessorCount;

    /// <summary>Whether the first failure stops what is running.</summary>
    public bool FailFast { get; init; }

    /// <summary>Whether to install what is missing.</summary>
    public bool Bootstrap { get; init; }

    /// <summary>Whether gates refuse in a rehearsal too.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether questions are answered with yes.</summary>
    public bool Yes { get; init; }

    /// <summary>What remembered outcomes are good for.</summary>
    public CacheMode Cache { get; init; }

    /// <summary>Whether to say why each step ran.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether the history is scanned for secrets too.</summary>
    public bool History { get; init; }

    /// <summary>The artifacts folder as given, or <see langword="null"/> for the default.</summary>
    public string? Artifacts { get; init; }

    /// <summary>Whether standard output carries one JSON document instead of text.</summary>
    public bool Json { get; init; }

    /// <summary>Whether SelfTest runs everything.</summary>
    public bool FullSuite { get; init; }

    /// <summary>Whether targets run one by one on Cake's own engine.</summary>
    public bool Sequential { get; init; }

    /// <summary>Whether targets are only shown.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether errors are shown with their stack trace.</summary>
    public bool Diagnostic { get; init; }

    /// <summary>Reads the options.</summary>
    /// <param name="line">The command line.</param>
    /// <returns>The options.</returns>
    /// <exception cref="BerrysException">A value is out of range (exit code 2).</exception>
    public static PipelineOptions From(CommandLine line) => new()
    {
        Targets = line.Values("target") is { Count: > 0 } targets ? [.. targets] : ["Default"],
        Workspace = line.Value("workspace"),
        Services = line.Values("services") is { Count: > 0 } services ? string.Join(',', services) : null,
        // A matrix is of what changes affect, unless services are named.
        Affected = line.Value("affected") ?? (line.Values("target").Contains("Matrix", StringComparer.OrdinalIgnoreCase) && line.Value("services") is null ? "" : null),
        Shards = line.Value("shards") is { } shards ? Positive("shards", shards) : null,
        Environment = line.Value("environment") ?? EnvironmentName.Staging,
        IsEnvironmentGiven = line.Value("environment") is not null,
        Cloud = line.Value("cloud") switch
        {
            "aws" => CloudPreference.Aws,
            "rehearsal" => CloudPreference.Rehearsal,
            _ => CloudPreference.Auto,
        },
        Release = line.Value("release"),
        Jobs = line.Value("jobs") is { } jobs ? Positive("jobs", jobs) : System.Environment.ProcessorCount,
        FailFast = line.Has("fail-fast"),
        Bootstrap = line.Has("bootstrap"),
        Strict = line.Has("strict"),
        Yes = line.Has("yes"),
        Cache = CacheOf(line),
        Explain = line.Has("explain"),
        History = line.Has("history"),
        Artifacts = line.Value("artifacts"),
        Json = line.Value("output") == "json",
        FullSuite = line.Value("suite") == "full",
        Sequential = line.Value("engine") == "sequential",
        DryRun = line.Has("dryrun"),
        Diagnostic = line.Value("verbosity") is "diagnostic" or "d" or "Diagnostic",
    };

    private static CacheMode CacheOf(CommandLine line)
    {
        if (line.Has("no-cache") && line.Has("verify-cache"))
            throw new BerrysException(ExitCode.Usage, "--no-cache and --verify-cache exclude each other.");
        return line.Has("no-cache") ? CacheMode.Off : line.Has("verify-cache") ? CacheMode.Verify : CacheMode.On;
    }

    private static int Positive(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1024
            ? number
            : throw new BerrysException(ExitCode.Usage, $"--{name}={text}: it takes a whole number from 1 to 1024.");
}
