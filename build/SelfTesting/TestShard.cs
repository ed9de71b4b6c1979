namespace Berrys.Build.SelfTesting;

/// <summary>A part of the full suite that runs by itself and, once it has passed, not again for the same sources.</summary>
/// <param name="Name">Its name in reports and file names.</param>
/// <param name="Project">The test project's folder below <c>tests/</c>.</param>
public sealed record TestShard(string Name, string Project)
{
    /// <summary>The category of tests that only the full suite runs.</summary>
    public const string FullCategory = "Full";

    /// <summary>Which tests are in the quick suite, in vstest's filter language.</summary>
    public const string QuickFilter = "TestCategory!=" + FullCategory;

    /// <summary>All shards.</summary>
    public static IReadOnlyList<TestShard> All { get; } =
    [
        new("Berrys.Build.EndToEnd", "Berrys.Build.EndToEnd"),
        new("Berrys.Rehearsal", "Berrys.Rehearsal.Tests"),
        new("Berrys.Aws", "Berrys.Aws.Tests"),
        new("Cake.Parallel", "Cake.Parallel.Tests"),
        new("Cake.Frosting", "Cake.Frosting.Tests"),
        new("Berrys.Tools", "Berrys.Tools.Tests"),
        new("Berrys.Pipeline", "Berrys.Pipeline.Tests"),
    ];
}
