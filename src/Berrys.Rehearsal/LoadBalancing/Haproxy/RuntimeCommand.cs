using System.Collections.Immutable;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>Something to be told to HAProxy at run time (management guide, section 9.3).</summary>
public abstract record RuntimeCommand;

/// <summary>Gives a server another address.</summary>
/// <param name="Server">The server.</param>
/// <param name="Address">Host and port.</param>
public sealed record SetAddress(ServerName Server, System.Net.IPEndPoint Address) : RuntimeCommand;

/// <summary>Says whether a server gets requests.</summary>
/// <param name="Server">The server.</param>
/// <param name="Mode">Whether it does.</param>
public sealed record SetMode(ServerName Server, ServerMode Mode) : RuntimeCommand;

/// <summary>Replaces all rules of a listener at once: every request sees either the old ones or the new ones.</summary>
/// <param name="Slot">The listener's slot.</param>
/// <param name="Entries">The rules in order.</param>
public sealed record ReplaceRules(int Slot, ImmutableArray<RuleEntry> Entries) : RuntimeCommand;
