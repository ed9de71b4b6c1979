using System.Globalization;
using Berrys.Pipeline.Releases;

namespace Berrys.Pipeline.Rollouts;

/// <summary>Performs single steps of a rollout; each has a deadline, and a wait says what it waits for.</summary>
/// <param name="fleet">The environment.</param>
/// <param name="probe">Asks services.</param>
/// <param name="timings">How long to wait.</param>
/// <param name="print">Prints a line.</param>
/// <param name="clock">The clock.</param>
public sealed class StepPerformer(IFleet fleet, IServiceProbe probe, RolloutTimings timings, Action<string> print, TimeProvider clock)
{
    /// <summary>Performs a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="goal">What the service shall run.</param>
    /// <param name="release">The release.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="BerrysException">It failed or its deadline passed (exit code 1).</exception>
    public async Task PerformAsync(RolloutStep step, RolloutGoal goal, Release release, CancellationToken cancellationToken)
    {
        var service = goal.Service;
        switch (step)
        {
            case StartColour start:
                print($"{service}: starting {Tasks(start.Count)} of {release.Version} on {start.Colour.Name()}");
                await ChangeAsync(service, "the start", token => fleet.StartAsync(goal, release, start.Colour, start.Count, token), cancellationToken);
                break;
            case AwaitHealthy wait:
                await WaitAsync(
                    timings.Healthy, service, $"{wait.Colour.Name()} to be healthy", token => LookAsync(wait, service, token), cancellationToken,
                    token => fleet.DiagnoseAsync(service, wait.Colour, token));
                print($"{service}: {wait.Colour.Name()} is healthy ({Tasks(wait.Count)})");
                break;
            case ProbeColour trial:
                await WaitAsync(timings.Probe, service, $"{trial.Colour.Name()} to answer its test route", token => AskAsync(service, trial.Colour, goal, token), cancellationToken);
                break;
            case SecureTraffic secure:
                await ShiftAsync(service, secure.Colour, cancellationToken);
                break;
            case ShiftTraffic shift:
                await ShiftAsync(service, shift.Colour, cancellationToken);
                break;
            case VerifyTraffic:
                await WaitAsync(timings.Probe, service, "users to be answered by the new version", token => AskAsync(service, null, goal, token), cancellationToken);
                break;
            case RetireColour retire:
                print($"{service}: stopping {retire.Colour.Name()}");
                await ChangeAsync(service, "the stop", token => fleet.RetireAsync(service, retire.Colour, token), cancellationToken);
                break;
        }
    }

    private async Task<Look> LookAsync(AwaitHealthy wait, string service, CancellationToken cancellationToken)
    {
        var colour = (await fleet.ObserveAsync(service, cancellationToken))[wait.Colour];
        var seen = $"{colour.Running} of {wait.Count} running, {colour.Healthy} healthy";
        return new Look(colour.Healthy >= wait.Count, seen, colour.Failure);
    }

    private async Task<Look> AskAsync(string service, Colour? colour, RolloutGoal goal, CancellationToken cancellationToken)
    {
        var answer = await probe.AskAsync(service, colour, cancellationToken);
        if (!answer.Reached)
        {
            print($"{service}: cannot be asked from here; its health checks stand for it");
            return new Look(true, "", null);
        }

        return answer.Problem is null && answer.Digest == goal.Image.Digest
            ? new Look(true, "", null)
            : new Look(false, answer.Problem ?? $"digest {answer.Digest} answered, not {goal.Image.Digest}", null);
    }

    private Task ShiftAsync(string service, Colour colour, CancellationToken cancellationToken)
    {
        print($"{service}: 100 % of the traffic goes to {colour.Name()}");
        return ChangeAsync(service, "the shift of traffic", token => fleet.ShiftAsync(service, colour, token), cancellationToken);
    }

    private async Task ChangeAsync(string service, string what, Func<CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timings.Change, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await change(either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new BerrysException(ExitCode.Failed, $"{service}: {what} took longer than {Seconds(timings.Change)}.");
        }
    }

    private async Task WaitAsync(
        TimeSpan deadline,
        string service,
        string what,
        Func<CancellationToken, Task<Look>> look,
        CancellationToken cancellationToken,
        Func<CancellationToken, Task<IReadOnlyList<string>>>? diagnose = null)
    {
        var started = clock.GetTimestamp();
        var next = timings.Heartbeat;
        while (true)
        {
            var seen = await look(cancellationToken);
            if (seen.Done)
                return;
            var waited = clock.GetElapsedTime(started);
            if (seen.Failure is not null || waited > deadline)
            {
                var why = seen.Failure ?? $"waited {Seconds(deadline)} for {what}: {seen.Seen}";
                var details = diagnose is null ? [] : await diagnose(cancellationToken);
                throw new BerrysException(ExitCode.Failed, string.Join("\n  ", [$"{service}: {why}", .. details]));
            }

            if (waited >= next)
            {
                print($"{service}: waiting for {what}: {seen.Seen}; {Seconds(waited)} of {Seconds(deadline)}");
                next += timings.Heartbeat;
            }

            await Task.Delay(timings.Poll, clock, cancellationToken);
        }
    }

    private static string Tasks(int count) => count == 1 ? "1 task" : string.Create(CultureInfo.InvariantCulture, $"{count} tasks");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s");

    private sealed record Look(bool Done, string Seen, string? Failure);
}
