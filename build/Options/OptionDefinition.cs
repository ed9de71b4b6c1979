using System.Collections.Immutable;

namespace Berrys.Build.Options;

/// <summary>An option of the command line, as <c>--help</c> shows it.</summary>
/// <param name="Name">Its name without dashes.</param>
/// <param name="Value">What its value is, in capitals; <see langword="null"/> for a switch.</param>
/// <param name="Description">What it does, in a few words.</param>
/// <param name="Values">The values it takes, when they are a fixed few.</param>
public sealed record OptionDefinition(string Name, string? Value, string Description, params ImmutableArray<string> Values)
{
    /// <summary>Whether the value may be left out.</summary>
    public bool IsValueOptional { get; init; }
}
