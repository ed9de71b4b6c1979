using System.Collections.Immutable;

namespace Berrys.Rehearsal.LoadBalancing.Model;

/// <summary>What a rule does with a request.</summary>
public abstract record RuleAction;

/// <summary>Sends it to one of several target groups.</summary>
/// <param name="Groups">The groups, at most five.</param>
public sealed record ForwardAction(ImmutableArray<WeightedGroup> Groups) : RuleAction;

/// <summary>A target group and its share.</summary>
/// <param name="Arn">The group.</param>
/// <param name="Weight">0 to 999; its share is its weight over the sum of all.</param>
public sealed record WeightedGroup(string Arn, int Weight);

/// <summary>Answers it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The type of the body.</param>
/// <param name="Body">The body.</param>
public sealed record FixedResponseAction(int Status, string ContentType, string Body) : RuleAction;

/// <summary>Sends the client elsewhere; the parts may hold <c>#{protocol}</c>, <c>#{host}</c>, <c>#{port}</c>, <c>#{path}</c> and <c>#{query}</c>.</summary>
/// <param name="Status">301 or 302.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Host">The host.</param>
/// <param name="Port">The port.</param>
/// <param name="Path">The path with its slash.</param>
/// <param name="Query">The query without question mark.</param>
public sealed record RedirectAction(int Status, string Protocol, string Host, string Port, string Path, string Query) : RuleAction;
