namespace Cake.Frosting.Internal.CommandLine;

/// <summary>An argument for the build. A class, because lists of a structure are compiled anew at every start.</summary>
/// <param name="Name">The name, with its dashes where it was written with them.</param>
/// <param name="Value">The value, or <see langword="null"/> if the name stood alone.</param>
internal sealed record BuildArgument(string Name, string? Value);
