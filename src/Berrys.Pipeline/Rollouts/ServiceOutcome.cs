namespace Berrys.Pipeline.Rollouts;

/// <summary>What a rollout came to for one service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Changed">Whether anything was done; a service that runs the goal already is left alone.</param>
/// <param name="Colour">The colour that serves it now.</param>
/// <param name="Duration">Wall-clock time.</param>
public sealed record ServiceOutcome(string Service, bool Changed, Colour Colour, TimeSpan Duration);
