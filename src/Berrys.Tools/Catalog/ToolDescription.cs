using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Berrys.Tools.Catalog;

/// <summary>A command-line tool: how it is found and how it says its version.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Executables">Names or full paths that it goes by, the preferred one first.</param>
/// <param name="VersionArguments">The arguments that make it print its version.</param>
/// <param name="VersionPattern">Finds the version in what it prints, as a group named <c>version</c>.</param>
public sealed record ToolDescription(
    string Name,
    ImmutableArray<string> Executables,
    ImmutableArray<string> VersionArguments,
    Regex VersionPattern)
{
    /// <summary>Who is asked for the version in place of the executable itself, by the executable's path; <see langword="null"/> for nobody.</summary>
    public Func<string, string>? AskInstead { get; init; }

    /// <summary>Reads the version out of what the tool printed.</summary>
    /// <param name="output">Its output.</param>
    /// <returns>The version, or <see langword="null"/> when there is none in it.</returns>
    public string? ParseVersion(string output) =>
        VersionPattern.Match(output) is { Success: true } match ? match.Groups["version"].Value : null;

    /// <summary>Finds the tool on this machine.</summary>
    /// <param name="search">Where to look.</param>
    /// <returns>The full path of the first executable found, or <see langword="null"/>.</returns>
    public string? Find(ExecutableSearch search) =>
        Executables.Select(name => ExecutableFinder.Find(name, search)).FirstOrDefault(path => path is not null);
}
