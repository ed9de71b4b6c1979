using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Processes;

namespace Berrys.Tools.Git;

/// <summary>Reads what Git printed.</summary>
public static class GitOutput
{
    /// <summary>The message of Git outside a repository.</summary>
    private const string NoRepository = "not a git repository";

    /// <summary>Whether Git said that there is no repository.</summary>
    /// <param name="result">How <see cref="GitCommand.Root"/> ended.</param>
    /// <returns>False for a repository.</returns>
    /// <exception cref="BerrysException">Git refuses for another reason, such as the folder's owner (exit code 3).</exception>
    public static bool IsNoRepository(CommandResult result)
    {
        if (result.Error.Contains(NoRepository, StringComparison.OrdinalIgnoreCase))
            return true;
        Ensure(result);
        return false;
    }

    /// <summary>Reads one line: a folder, an id, a branch.</summary>
    /// <param name="result">How the command ended.</param>
    /// <returns>The line, or <see langword="null"/> when Git said quietly that there is none.</returns>
    /// <exception cref="BerrysException">Git failed (exit code 3).</exception>
    public static string? Line(CommandResult result)
    {
        if (result is { ExitCode: 1, DeadlinePassed: false } && result.Output.Length == 0 && result.Error.Length == 0)
            return null;
        Ensure(result);
        return result.Output.TrimEnd('\r', '\n') is { Length: > 0 } line ? line : null;
    }

    /// <summary>Reads a list of files.</summary>
    /// <param name="result">How <see cref="GitCommand.Files"/> ended.</param>
    /// <returns>Names with forward slashes, sorted by ordinal; a name tracked but deleted is listed too.</returns>
    /// <exception cref="BerrysException">Git failed (exit code 3).</exception>
    public static ImmutableSortedSet<string> Files(CommandResult result)
    {
        Ensure(result);
        return ImmutableSortedSet.Create(StringComparer.Ordinal, result.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Reads a commit.</summary>
    /// <param name="result">How <see cref="GitCommand.LastCommit"/> ended.</param>
    /// <returns>The commit, or <see langword="null"/> when none touched the paths.</returns>
    /// <exception cref="BerrysException">Git failed (exit code 3).</exception>
    public static GitCommit? Commit(CommandResult result)
    {
        if (result.ExitCode == 128 && result.Error.Contains("does not have any commits yet", StringComparison.Ordinal))
            return null;
        Ensure(result);
        return result.Output.Trim().Split(' ') is [{ Length: > 0 } id, var at]
            ? new(id, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Reads the status.</summary>
    /// <param name="result">How <see cref="GitCommand.Status"/> ended.</param>
    /// <returns>The entries in Git's order.</returns>
    /// <exception cref="BerrysException">Git failed (exit code 3).</exception>
    public static ImmutableArray<GitChange> Status(CommandResult result)
    {
        Ensure(result);
        var changes = ImmutableArray.CreateBuilder<GitChange>();
        var entries = result.Output.Split('\0');
        for (var index = 0; index < entries.Length; index++)
            if (entries[index] is { Length: > 3 } entry)
                // The old name of a rename or copy is an entry of its own, after the new one.
                changes.Add(new(entry[0], entry[1], entry[3..], entry[0] is 'R' or 'C' || entry[1] is 'R' or 'C' ? entries[++index] : null));
        return changes.ToImmutable();
    }

    /// <summary>Makes sure that Git did not fail.</summary>
    /// <param name="result">How a command ended.</param>
    /// <exception cref="BerrysException">Git failed (exit code 3).</exception>
    internal static void Ensure(CommandResult result)
    {
        if (result.ExitCode != 0 || result.DeadlinePassed)
            throw new BerrysException(ExitCode.MissingPrerequisite, LastWords.Of("git", result));
    }
}
