using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Tests.Checks;

/// <summary>A pool of one slot: runs jobs one after the other until the run is cancelled.</summary>
internal sealed class FakeJobPool : IJobPool
{
    public List<string> Titles { get; } = [];

    public async Task<IReadOnlyList<StepResult>> RunAsync(IReadOnlyList<StepJob> jobs, CancellationToken cancellationToken)
    {
        var results = new List<StepResult>();
        foreach (var job in jobs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Titles.Add(job.Title);
            results.Add(await job.Work(cancellationToken));
        }

        return results;
    }
}
