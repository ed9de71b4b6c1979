namespace Cake.Parallel;

/// <summary>How a run goes about its work.</summary>
public sealed record ParallelOptions
{
    /// <summary>How many leaf jobs may run at once; by default the number of processors.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether a failure cancels what is running. By default it only stops new work and what is running ends.</summary>
    public bool FailFast { get; init; }

    /// <summary>How the console marks groups of output.</summary>
    public OutputStyle Style { get; init; } = OutputStyle.Plain;
}
