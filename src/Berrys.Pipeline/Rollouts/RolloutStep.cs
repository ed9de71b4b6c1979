namespace Berrys.Pipeline.Rollouts;

/// <summary>One thing to do for one service.</summary>
/// <param name="Phase">The phase of the rollout that it belongs to.</param>
public abstract record RolloutStep(RolloutPhase Phase);

/// <summary>Give all traffic to the colour that serves, before the other one, which an interrupted rollout left a share, is touched.</summary>
/// <param name="Colour">The colour.</param>
public sealed record SecureTraffic(Colour Colour) : RolloutStep(RolloutPhase.Prepare);

/// <summary>Start the goal on a colour without traffic.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Count">How many tasks.</param>
public sealed record StartColour(Colour Colour, int Count) : RolloutStep(RolloutPhase.Prepare);

/// <summary>Wait until a colour's tasks are healthy.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Count">How many tasks must be.</param>
public sealed record AwaitHealthy(Colour Colour, int Count) : RolloutStep(RolloutPhase.Prepare);

/// <summary>Try a colour through its test route, before any user reaches it.</summary>
/// <param name="Colour">The colour.</param>
public sealed record ProbeColour(Colour Colour) : RolloutStep(RolloutPhase.Prepare);

/// <summary>Give all traffic to a colour.</summary>
/// <param name="Colour">The colour.</param>
public sealed record ShiftTraffic(Colour Colour) : RolloutStep(RolloutPhase.Shift);

/// <summary>See that users' requests are answered by the goal.</summary>
/// <param name="Colour">The colour that gets the traffic.</param>
public sealed record VerifyTraffic(Colour Colour) : RolloutStep(RolloutPhase.Verify);

/// <summary>Stop a colour's tasks; it gets no traffic any more.</summary>
/// <param name="Colour">The colour.</param>
public sealed record RetireColour(Colour Colour) : RolloutStep(RolloutPhase.Retire);

/// <summary>Nothing is left to do.</summary>
public sealed record Finished() : RolloutStep(RolloutPhase.Retire);
