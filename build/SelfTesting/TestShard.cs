namespace Berrys.Build.SelfTesting;

/// <summary>A part of the full suite that runs by itself and, once it has passed, not again for the same sources.</summary>
/// <param name="Name">Its name in reports and file names.</param>
/// <param name="Project">The test project's folder below <c>tests/</c>.</param>
/// <param name="QuickFilter">Which of its tests are in the quick suite, in vstest's filter language; <see langword="null"/> for all.</param>
/// <param name="FullFilter">Which of its tests are in the full suite.</param>
public sealed record TestShard(string Name, string Project, string? QuickFilter = null, string? FullFilter = null)
{
    /// <summary>The category of tests that only the full suite runs.</summary>
    public const string FullCategory = "Full";

    private const string Quick = "TestCategory!=" + FullCategory;

    /// <summary>All shards.</summary>
    public static IReadOnlyList<TestShard> All { get; } =
    [
        new("Berrys.Build.EndToEnd", "Berrys.Build.EndToEnd", Quick),
        new("Cake.Parallel", "Cake.Parallel.Tests", Quick),
        new("Cake.Frosting", "Cake.Frosting.Tests", Quick),
        new("Berrys.Tools", "Berrys.Tools.Tests", Quick),
        new("Berrys.Pipeline", "Berrys.Pipeline.Tests", Quick),
    ];
}
