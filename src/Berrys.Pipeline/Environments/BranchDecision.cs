namespace Berrys.Pipeline.Environments;

/// <summary>Whether a branch may do something.</summary>
/// <param name="Allowed">Whether it may.</param>
/// <param name="Why">Why, or why not, in one sentence.</param>
/// <param name="Next">What to do instead; <see langword="null"/> when it may.</param>
public sealed record BranchDecision(bool Allowed, string Why, string? Next = null);
