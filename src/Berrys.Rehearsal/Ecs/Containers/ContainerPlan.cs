using System.Collections.Immutable;

namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>A container to be made. Holds secrets in its environment: never to be printed or stored.</summary>
/// <param name="Name">Its name in the engine.</param>
/// <param name="Spec">What the task definition says of it, overrides applied.</param>
internal sealed record ContainerPlan(string Name, ContainerSpec Spec)
{
    /// <summary>The whole environment, NAME=VALUE.</summary>
    public ImmutableArray<string> Environment { get; init; } = [];

    /// <summary>Its labels.</summary>
    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The engine's id of the container whose network it shares, or <see langword="null"/> for an address of its own.</summary>
    public string? NetworkOf { get; init; }

    /// <summary>Names that lead to this machine.</summary>
    public ImmutableArray<string> ExtraHosts { get; init; } = [];

    /// <summary>Billionths of a core, or 0.</summary>
    public long NanoCpus { get; init; }

    /// <summary>The hard memory limit, bytes, or 0.</summary>
    public long MemoryBytes { get; init; }

    /// <summary>The soft memory limit, bytes, or 0.</summary>
    public long ReservationBytes { get; init; }

    /// <summary>Its name only: the environment holds secrets.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
