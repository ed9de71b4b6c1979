namespace Cake.Parallel;

/// <summary>How a run goes about its work.</summary>
public sealed record ParallelOptions
{
    /// <summary>How many leaf jobs may run at once; by default the number of processors.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether a failure cancels what is running. By default it only stops new work and what is running ends.</summary>
    public bool FailFast { get; init; }

    /// <summary>
    /// Order without need: for a task those that it runs after when they are part of the same run. Unlike a dependency it
    /// brings none of them into the run.
    /// </summary>
    public ILookup<string, string> After { get; init; } = Array.Empty<string>().ToLookup(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>How the console marks groups of output.</summary>
    public OutputStyle Style { get; init; } = OutputStyle.Plain;
}
