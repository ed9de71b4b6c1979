using Berrys.Pipeline.Releases;

namespace Berrys.Pipeline.Rollouts;

/// <summary>What a service shall run.</summary>
/// <param name="Service">The service.</param>
/// <param name="Image">The image.</param>
/// <param name="Identity">What tells it from what runs now: image digest and template revision.</param>
/// <param name="FirstCount">How many tasks it gets when there is nothing to take the number from.</param>
public sealed record RolloutGoal(string Service, ReleaseImage Image, string Identity, int FirstCount);
