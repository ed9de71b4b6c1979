using System.Collections.Concurrent;
using Berrys.Pipeline.Releases;

namespace Berrys.Pipeline.Rollouts;

/// <summary>
/// Brings a release to an environment: all services go through each phase together, so that until the last phase one
/// failure takes all of them back to what they were, traffic first.
/// </summary>
/// <param name="fleet">The environment.</param>
/// <param name="performer">Performs steps.</param>
/// <param name="timings">How long to wait.</param>
/// <param name="print">Prints a line.</param>
/// <param name="clock">The clock.</param>
public sealed class RolloutExecutor(IFleet fleet, StepPerformer performer, RolloutTimings timings, Action<string> print, TimeProvider clock)
{
    /// <summary>Rolls a release out.</summary>
    /// <param name="release">The release.</param>
    /// <param name="serving">Called when the release serves all traffic, before the old tasks are stopped.</param>
    /// <param name="cancellationToken">Cancels it: what was begun is taken back, unless the release serves already.</param>
    /// <returns>What it came to, by service.</returns>
    /// <exception cref="BerrysException">
    /// It failed: exit code 6 when every service is on its old version again, 7 when that failed as well, 1 when it failed
    /// before anything was changed, or when the release serves and old tasks could not be stopped.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<IReadOnlyList<ServiceOutcome>> RunAsync(Release release, Func<Task> serving, CancellationToken cancellationToken)
    {
        var rollouts = await Task.WhenAll(release.Images.Select(image => PlanAsync(image.Key, image.Value, cancellationToken)));
        try
        {
            foreach (var phase in (RolloutPhase[])[RolloutPhase.Prepare, RolloutPhase.Shift, RolloutPhase.Verify])
                await AdvanceAsync(rollouts, release, phase, cancellationToken);
        }
        catch (Exception error)
        {
            await TakeBackAsync(rollouts, release, error);
            throw;
        }

        await serving();
        await RetireAsync(rollouts, release, cancellationToken);
        return [.. rollouts.Select(rollout => new ServiceOutcome(
            rollout.Goal.Service, rollout.Changes, BlueGreen.Candidate(rollout.Before, rollout.Goal), rollout.Duration))];
    }

    private async Task<ServiceRollout> PlanAsync(string service, ReleaseImage image, CancellationToken cancellationToken)
    {
        var goal = await fleet.GoalAsync(service, image, cancellationToken);
        var before = await fleet.ObserveAsync(service, cancellationToken);
        var changes = !BlueGreen.IsLive(before, goal);
        if (!changes)
            print($"{service}: runs {goal.Image.Digest[..19]} already on {before.Live!.Value.Name()}; left alone");
        return new ServiceRollout(goal, before, changes);
    }

    // Some old tasks may be gone already, so nothing is taken back any more.
    private async Task RetireAsync(IReadOnlyList<ServiceRollout> rollouts, Release release, CancellationToken cancellationToken)
    {
        try
        {
            await AdvanceAsync(rollouts, release, RolloutPhase.Retire, cancellationToken);
        }
        catch (BerrysException error)
        {
            throw new BerrysException(
                error.ExitCode,
                $"{error.Message}\nThe release {release.Version} serves all traffic, but not all old tasks were stopped.",
                "Roll out the same release again: it goes on where this one ended.",
                error);
        }
    }

    private Task AdvanceAsync(IReadOnlyList<ServiceRollout> rollouts, Release release, RolloutPhase phase, CancellationToken cancellationToken) =>
        Task.WhenAll(rollouts.Where(rollout => rollout.Changes).Select(rollout => AdvanceAsync(rollout, release, phase, cancellationToken)));

    private async Task AdvanceAsync(ServiceRollout rollout, Release release, RolloutPhase phase, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var state = await fleet.ObserveAsync(rollout.Goal.Service, cancellationToken);
            var step = BlueGreen.Next(state, rollout.Goal, rollout.Progress);
            if (step is Finished || step.Phase > phase)
                break;
            rollout.Touched = true;
            await performer.PerformAsync(step, rollout.Goal, release, cancellationToken);
            rollout.Progress = step switch
            {
                ProbeColour probed => rollout.Progress with { Probed = probed.Colour },
                VerifyTraffic => rollout.Progress with { Verified = true },
                _ => rollout.Progress,
            };
        }

        rollout.Duration += clock.GetElapsedTime(started);
    }

    private async Task TakeBackAsync(IReadOnlyList<ServiceRollout> rollouts, Release release, Exception error)
    {
        var touched = rollouts.Where(rollout => rollout.Touched).ToArray();
        if (touched.Length == 0)
            return;
        print($"The rollout of {release.Version} {(error is OperationCanceledException ? "was cancelled" : "failed")}: taking {string.Join(", ", touched.Select(rollout => rollout.Goal.Service))} back");
        // Whoever cancelled wants the environment whole; the deadline bounds it.
        using var deadline = new CancellationTokenSource(timings.Rollback, clock);
        var failures = new ConcurrentQueue<string>();
        await Task.WhenAll(touched.Select(rollout => TakeBackAsync(rollout, failures, deadline.Token)));
        var cause = error is BerrysException or OperationCanceledException ? error.Message : $"{error.GetType().Name}: {error.Message}";
        if (!failures.IsEmpty)
        {
            throw new BerrysException(
                ExitCode.RollbackFailed,
                $"{cause}\nTaking it back failed as well: {string.Join("; ", failures)}",
                "Look at it with --target=Status; then run --target=Rollback, or deploy a good release.",
                error);
        }

        if (error is OperationCanceledException)
            return;
        var whole = touched.All(rollout => rollout.Before.Live is null) ? "nothing was deployed before, and nothing is now" : "every service is on its old version again";
        throw new BerrysException(
            ExitCode.RolledBack, $"{cause}\nTaken back: {whole}.", "Mend what is said above and deploy again.", error);
    }

    private async Task TakeBackAsync(ServiceRollout rollout, ConcurrentQueue<string> failures, CancellationToken cancellationToken)
    {
        var service = rollout.Goal.Service;
        try
        {
            var candidate = BlueGreen.Candidate(rollout.Before, rollout.Goal);
            if (rollout.Before.Live is { } live)
            {
                // Nothing but the traffic is to be put back when the goal ran on the live colour already.
                if (live == candidate)
                    return;
                await fleet.ShiftAsync(service, live, cancellationToken);
                print($"{service}: 100 % of the traffic goes to {live.Name()} again");
            }

            await fleet.RetireAsync(service, candidate, cancellationToken);
        }
        catch (Exception error) when (error is BerrysException or OperationCanceledException or HttpRequestException or IOException)
        {
            failures.Enqueue($"{service}: {error.Message}");
        }
    }

    private sealed class ServiceRollout(RolloutGoal goal, ServiceState before, bool changes)
    {
        public RolloutGoal Goal => goal;

        public ServiceState Before => before;

        public bool Changes => changes;

        public bool Touched { get; set; }

        public RolloutProgress Progress { get; set; } = RolloutProgress.None;

        public TimeSpan Duration { get; set; }
    }
}
