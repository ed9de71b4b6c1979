namespace Berrys.Pipeline.Rollouts;

/// <summary>
/// The blue-green strategy: a pure function from what is observed to the next step. The new version is started beside the
/// old one and tried without traffic; then all traffic moves at once, and the old version goes when the new one is seen to
/// serve it. A first deployment is the same without an old version.
/// </summary>
public static class BlueGreen
{
    /// <summary>Decides the next step for a service.</summary>
    /// <param name="state">The service as it is observed.</param>
    /// <param name="goal">What it shall run.</param>
    /// <param name="progress">What was done already.</param>
    /// <returns>The step.</returns>
    public static RolloutStep Next(ServiceState state, RolloutGoal goal, RolloutProgress progress)
    {
        var live = state.Live;
        var candidate = Candidate(state, goal);
        var count = Count(state, goal, candidate);
        var next = state[candidate];
        var isReady = next.Identity == goal.Identity && next.Desired >= count && next.Healthy >= count;
        if (live is { } serving && serving != candidate && next.Weight > 0 && !isReady)
            return new SecureTraffic(serving);
        if (next.Identity != goal.Identity || next.Desired < count)
            return new StartColour(candidate, count);
        if (next.Healthy < count)
            return new AwaitHealthy(candidate, count);
        // What users reach already needs no probe before they do.
        if (live != candidate && progress.Probed != candidate)
            return new ProbeColour(candidate);
        if (next.Weight < 100)
            return new ShiftTraffic(candidate);
        if (!progress.Verified)
            return new VerifyTraffic(candidate);
        return state[candidate.Other()] is { Desired: 0 } ? new Finished() : new RetireColour(candidate.Other());
    }

    /// <summary>Whether a service runs the goal already, so that there is nothing to roll out.</summary>
    /// <param name="state">The service as it is observed.</param>
    /// <param name="goal">What it shall run.</param>
    /// <returns><see langword="true"/> when its live colour does, alone and healthy.</returns>
    public static bool IsLive(ServiceState state, RolloutGoal goal) =>
        state.Live is { } live && state[live] is { Weight: 100 } colour && colour.Identity == goal.Identity
        && colour.Healthy >= colour.Desired && state[live.Other()].Desired == 0;

    /// <summary>The colour that the goal runs on, or shall run on.</summary>
    /// <param name="state">The service as it is observed.</param>
    /// <param name="goal">What it shall run.</param>
    /// <returns>The live colour when it runs the goal, else the one without traffic.</returns>
    public static Colour Candidate(ServiceState state, RolloutGoal goal) => state.Live switch
    {
        { } live when state[live].Identity == goal.Identity => live,
        { } live => live.Other(),
        null => Colour.Blue,
    };

    // The new version takes the load of the old one, whatever scaling made of that since.
    private static int Count(ServiceState state, RolloutGoal goal, Colour candidate)
    {
        if (state.Live is not { } live)
            return goal.FirstCount;
        return live == candidate ? state[live].Desired : Math.Max(1, state[live].Desired);
    }
}
