using System.Net;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>A prepared server.</summary>
/// <param name="Group">The number of its backend.</param>
/// <param name="Slot">Its number there, from 1.</param>
public readonly record struct ServerName(int Group, int Slot)
{
    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"g{Group}/s{Slot}");
}

/// <summary>What a server is to be.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Mode">Whether it gets requests.</param>
public sealed record ServerSetting(IPEndPoint Address, ServerMode Mode);

/// <summary>Whether a server gets requests; the names are HAProxy's (management guide, <c>set server … state</c>).</summary>
public enum ServerMode
{
    /// <summary>It does not.</summary>
    Maint,

    /// <summary>It gets no new ones and finishes those that it has.</summary>
    Drain,

    /// <summary>It does.</summary>
    Ready,
}
