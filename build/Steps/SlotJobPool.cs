using Berrys.Pipeline.Checks;
using Cake.Parallel;

namespace Berrys.Build.Steps;

/// <summary>The engine's pool of job slots in the domain's words.</summary>
/// <param name="slots">The engine's pool.</param>
/// <param name="console">Shows how each step ended with its group of output.</param>
/// <param name="failFast">Cancelled at the first failure; <see langword="null"/> lets the others end.</param>
public sealed class SlotJobPool(JobSlots slots, GroupedConsole console, RunCancellation? failFast) : IJobPool
{
    /// <inheritdoc />
    public Task<IReadOnlyList<StepResult>> RunAsync(IReadOnlyList<StepJob> jobs, CancellationToken cancellationToken) =>
        slots.FanOutAsync([.. jobs.Select(job => new Job<StepResult>(job.Title, token => RunAsync(job, token)))], cancellationToken);

    private async Task<StepResult> RunAsync(StepJob job, CancellationToken token)
    {
        var result = await job.Work(token);
        console.CurrentGroup?.Status = result.Status.ToString().ToLowerInvariant();
        if (result.Status is StepStatus.Failed or StepStatus.Broken)
            failFast?.Cancel($"{job.Title} failed.");
        return result;
    }
}
