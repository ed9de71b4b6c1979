namespace Berrys.Tools.Prerequisites;

/// <summary>Something that must be on the machine before a target can run.</summary>
/// <param name="Name">Its usual name; for a command, the command's name.</param>
/// <param name="Purpose">What it is needed for, in a few words.</param>
/// <param name="Packages">Where it comes from on each platform.</param>
/// <param name="Kind">What is looked for.</param>
/// <param name="Minimum">The lowest version that works, or <see langword="null"/> when any does.</param>
/// <param name="Optional">Whether only some runs need it, so that its absence alone is no failure.</param>
public sealed record Prerequisite(
    string Name,
    string Purpose,
    PackageNames Packages,
    PrerequisiteKind Kind = PrerequisiteKind.Command,
    Version? Minimum = null,
    bool Optional = false)
{
    /// <summary>Whether only the tests of this repository need it, so that nobody else is asked to install it.</summary>
    public bool IsForTests { get; init; }
}
