namespace Berrys.Pipeline.Checks;

/// <summary>The shared pool of job slots that all steps of a run share.</summary>
public interface IJobPool
{
    /// <summary>
    /// Runs jobs, as many at a time as the pool has slots, the caller's own slot given back meanwhile.
    /// Each job's output is one group with its title.
    /// </summary>
    /// <param name="jobs">The jobs; all of them run to their end unless the run is cancelled.</param>
    /// <param name="cancellationToken">Cancels the jobs.</param>
    /// <returns>The results in the order of <paramref name="jobs"/>.</returns>
    Task<IReadOnlyList<StepResult>> RunAsync(IReadOnlyList<StepJob> jobs, CancellationToken cancellationToken);
}
