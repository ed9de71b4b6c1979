using System.Collections.Immutable;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.DotNet;

/// <summary>Builds command lines of the .NET SDK.</summary>
public static class DotNetCommands
{
    // A build server that outlives the run would hold files and memory.
    private static readonly ImmutableSortedDictionary<string, string?> NoServers =
        ImmutableSortedDictionary<string, string?>.Empty
            .Add("DOTNET_CLI_TELEMETRY_OPTOUT", "1")
            .Add("DOTNET_NOLOGO", "1")
            .Add("MSBUILDDISABLENODEREUSE", "1");

    /// <summary>Builds a solution.</summary>
    /// <param name="dotnet">The SDK's command.</param>
    /// <param name="solution">The solution, absolute.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Build(string dotnet, string solution, string folder, TimeSpan deadline) => Run(
        dotnet, folder, deadline, "build", solution, "--configuration", "Release", "--nologo", "--verbosity", "quiet", "-p:UseSharedCompilation=false");

    /// <summary>Checks the format of a built solution's sources.</summary>
    /// <param name="dotnet">The SDK's command.</param>
    /// <param name="solution">The solution, absolute.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command VerifyFormat(string dotnet, string solution, string folder, TimeSpan deadline) =>
        Run(dotnet, folder, deadline, "format", solution, "--verify-no-changes", "--no-restore");

    /// <summary>Runs a built test project.</summary>
    /// <param name="dotnet">The SDK's command.</param>
    /// <param name="project">The project, absolute.</param>
    /// <param name="filter">Which tests, in vstest's filter language, or <see langword="null"/> for all.</param>
    /// <param name="report">The TRX file to write, absolute.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Test(
        string dotnet, string project, string? filter, string report, string folder, TimeSpan deadline) => Run(
            dotnet,
            folder,
            deadline,
            [
                "test", project, "--configuration", "Release", "--no-build", "--nologo",
                "--logger", $"trx;LogFileName={report}",
                "--logger", "console;verbosity=minimal",
                .. filter is null ? Array.Empty<string>() : ["--filter", filter],
            ]);

    private static Command Run(string dotnet, string folder, TimeSpan deadline, params string[] arguments) => new()
    {
        Executable = dotnet,
        Arguments = [.. arguments],
        WorkingDirectory = folder,
        Environment = NoServers,
        Deadline = deadline,
    };
}
