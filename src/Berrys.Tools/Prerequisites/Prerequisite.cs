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
    bool Optional = false);

/// <summary>What kind of thing a prerequisite is.</summary>
public enum PrerequisiteKind
{
    /// <summary>A command on PATH.</summary>
    Command,

    /// <summary>A reachable Docker Engine.</summary>
    DockerEngine,

    /// <summary>A distribution in the workspace's Python environment, put there by <c>Restore</c>.</summary>
    PythonDistribution,
}

/// <summary>The package that brings a prerequisite, by package manager; <see langword="null"/> where there is none.</summary>
/// <param name="Apt">Debian's and Ubuntu's package.</param>
/// <param name="Brew">Homebrew's formula.</param>
/// <param name="Winget">Windows' package id.</param>
public sealed record PackageNames(string? Apt = null, string? Brew = null, string? Winget = null);
