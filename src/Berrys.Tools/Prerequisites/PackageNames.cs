namespace Berrys.Tools.Prerequisites;

/// <summary>The package that brings a prerequisite, by package manager; <see langword="null"/> where there is none.</summary>
/// <param name="Apt">Debian's and Ubuntu's package.</param>
/// <param name="Brew">Homebrew's formula.</param>
/// <param name="Winget">Windows' package id.</param>
/// <param name="Pip">Python's distribution, for what system packages lack or have too old.</param>
public sealed record PackageNames(string? Apt = null, string? Brew = null, string? Winget = null, string? Pip = null);
