namespace Berrys.Pipeline.Checks;

/// <summary>Which tool runs a step; part of what makes a step's outcome repeatable.</summary>
/// <param name="Name">The tool's usual name, such as <c>flake8</c>.</param>
/// <param name="Path">Where it was found, absolute.</param>
/// <param name="Version">The version it reports.</param>
public sealed record ToolIdentity(string Name, string Path, string Version);
