using Berrys.Rehearsal.LoadBalancing.Health;

namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>A registered or draining target.</summary>
/// <param name="Slot">Its slot in the group's backend, from 1.</param>
/// <param name="Health">How it is.</param>
/// <param name="DrainingSince">When it was deregistered, or <see langword="null"/>.</param>
public sealed record Target(int Slot, TargetHealth Health, DateTimeOffset? DrainingSince = null)
{
    /// <summary>Whether it has been deregistered.</summary>
    public bool IsDraining => DrainingSince is not null;
}
