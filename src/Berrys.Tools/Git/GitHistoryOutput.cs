using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Versioning;

namespace Berrys.Tools.Git;

/// <summary>Reads what Git printed about history.</summary>
public static class GitHistoryOutput
{
    private const char Field = '\n';

    /// <summary>Whether the repository lacks a part of its history.</summary>
    /// <param name="result">How <see cref="GitCommand.IsShallow"/> ended.</param>
    /// <returns>True for a shallow clone.</returns>
    /// <exception cref="Berrys.Pipeline.BerrysException">Git failed (exit code 3).</exception>
    public static bool IsShallow(CommandResult result) => GitOutput.Line(result) != "false";

    /// <summary>Reads tags on commits; those on anything else are left out.</summary>
    /// <param name="result">How <see cref="GitCommand.Tags"/> ended.</param>
    /// <returns>The tags in Git's order.</returns>
    /// <exception cref="Berrys.Pipeline.BerrysException">Git failed (exit code 3).</exception>
    public static ImmutableArray<GitTag> Tags(CommandResult result) =>
    [
        .. Lines(result)
            .Select(line => line.Split('\t'))
            .Select(fields => fields is [var name, var type, var id, var parents, var peeledType, var peeledId, var peeledParents]
                ? type == "commit" ? Tag(name, id, parents) : peeledType == "commit" ? Tag(name, peeledId, peeledParents) : null
                : null)
            .OfType<GitTag>(),
    ];

    /// <summary>Reads ids or names, one a line.</summary>
    /// <param name="result">How the command ended.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="Berrys.Pipeline.BerrysException">Git failed (exit code 3).</exception>
    public static ImmutableArray<string> Lines(CommandResult result)
    {
        GitOutput.Ensure(result);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Reads commits.</summary>
    /// <param name="result">How <see cref="GitCommand.Log"/> ended.</param>
    /// <returns>The commits in Git's order.</returns>
    /// <exception cref="Berrys.Pipeline.BerrysException">Git failed (exit code 3).</exception>
    public static ImmutableArray<HistoryCommit> Log(CommandResult result)
    {
        GitOutput.Ensure(result);
        return
        [
            .. result.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(entry => entry.Split(Field, 3))
                .Where(fields => fields.Length == 3)
                .Select(fields => new HistoryCommit(fields[0], Ids(fields[1]), fields[2])),
        ];
    }

    /// <summary>Reads a count.</summary>
    /// <param name="result">How <see cref="GitCommand.Count"/> ended.</param>
    /// <returns>The number of commits.</returns>
    /// <exception cref="Berrys.Pipeline.BerrysException">Git failed (exit code 3).</exception>
    public static int Count(CommandResult result) => int.Parse(GitOutput.Line(result) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);

    private static GitTag Tag(string name, string id, string parents) => new(name, id, Ids(parents));

    private static ImmutableArray<string> Ids(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
