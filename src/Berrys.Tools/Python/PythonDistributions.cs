using System.Collections.Immutable;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Requirements;

namespace Berrys.Tools.Python;

/// <summary>The distributions that an interpreter sees: a fact that outcomes of checks depend on.</summary>
public static class PythonDistributions
{
    // An earlier entry of sys.path hides later ones, as it does for imports.
    private const string Script = """
        import json, sys
        sys.path = [entry for entry in sys.path if entry]
        from importlib import metadata
        seen = {}
        for distribution in metadata.distributions():
            name = distribution.metadata["Name"]
            if name:
                seen.setdefault(name, distribution.version or "")
        print(json.dumps({"distributions": seen}))
        """;

    /// <summary>The command that lists them.</summary>
    /// <param name="interpreter">The interpreter's full path.</param>
    /// <param name="folder">Any folder to run in.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Command(string interpreter, string folder, TimeSpan deadline) => new()
    {
        Executable = interpreter,
        Arguments = ["-c", Script],
        WorkingDirectory = folder,
        Deadline = deadline,
    };

    /// <summary>Reads the list.</summary>
    /// <param name="result">How the command ended.</param>
    /// <returns>Version by normalised name, sorted.</returns>
    /// <exception cref="BerrysException">The interpreter does not work (exit code 3).</exception>
    public static ImmutableSortedDictionary<string, string> Parse(CommandResult result)
    {
        using var answer = result is { ExitCode: 0, DeadlinePassed: false } ? PythonAnswer.Parse(result.Output) : null;
        if (answer is null)
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"{result.Command.Executable} cannot list its installed distributions: {result.LastLines.LastOrDefault() ?? "it printed nothing"}.");
        var versions = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var distribution in answer.RootElement.GetProperty("distributions").EnumerateObject())
            versions.TryAdd(PackageName.Normalize(distribution.Name), distribution.Value.GetString()!);
        return versions.ToImmutable();
    }

    /// <summary>Writes the list as text, the same for the same distributions.</summary>
    /// <param name="distributions">Version by normalised name.</param>
    /// <returns>A line <c>name==version</c> per distribution.</returns>
    public static string Render(ImmutableSortedDictionary<string, string> distributions) =>
        string.Join('\n', distributions.Select(distribution => $"{distribution.Key}=={distribution.Value}"));
}
