using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Git;

/// <summary>
/// Builds the commands that put every version of every file that a repository has ever had into a folder. The repository
/// itself is left as it is: its index is not used, and nothing of it is run.
/// </summary>
/// <param name="Git">Git's commands in the folder of the repository that the history is wanted of.</param>
public sealed record GitHistory(GitCommand Git)
{
    // A filter would fetch large files from elsewhere, or refuse.
    private static readonly ImmutableArray<string> NoFilters =
        ["-c", "filter.lfs.smudge=", "-c", "filter.lfs.process=", "-c", "filter.lfs.required=false", "-c", "core.symlinks=false"];

    /// <summary>The objects of all commits of all branches and tags, as far as they are below the folder.</summary>
    /// <returns>The command; its lines are <c>ID PATH</c>, paths relative to the repository's root.</returns>
    public Command Objects() => Git.Of("rev-list", "--objects", "--all", "--", ".");

    /// <summary>What kind of objects they are, and how large.</summary>
    /// <param name="ids">The objects.</param>
    /// <returns>The command; its lines are <c>ID TYPE BYTES</c>.</returns>
    public Command Sizes(IEnumerable<string> ids) => Git.Of("cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)") with { Input = Lines(ids) };

    /// <summary>The files tracked, with their contents' ids.</summary>
    /// <returns>The command; its entries are <c>MODE ID STAGE&lt;tab&gt;PATH</c>, ended by NUL.</returns>
    public Command Staged() => Git.Of("ls-files", "-z", "--stage", "--", ".");

    /// <summary>The files tracked whose contents are not the tracked ones.</summary>
    /// <returns>The command; its entries are paths, ended by NUL.</returns>
    public Command Changed() => Git.Of("ls-files", "-z", "--modified", "--deleted", "--deduplicate", "--", ".");

    /// <summary>Lists versions in an index of their own.</summary>
    /// <param name="blobs">The versions, and the file that each is to become.</param>
    /// <param name="index">The index, absolute; made when missing.</param>
    /// <returns>The command.</returns>
    public Command List(IEnumerable<(string Id, string Path)> blobs, string index) => Git.Of("update-index", "-z", "--index-info") with
    {
        Input = string.Concat(blobs.Select(blob => $"100644 {blob.Id} 0\t{blob.Path}\0")),
        Environment = GitCommand.Quiet.SetItem("GIT_INDEX_FILE", index),
    };

    /// <summary>Lists all files of a commit in an index of their own.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="index">The index, absolute; made when missing.</param>
    /// <returns>The command.</returns>
    public Command ListCommit(string commit, string index) => Git.Of("read-tree", commit) with
    {
        Environment = GitCommand.Quiet.SetItem("GIT_INDEX_FILE", index),
    };

    /// <summary>Writes what an index lists into a folder. To be run in the repository's root.</summary>
    /// <param name="index">The index, absolute.</param>
    /// <param name="folder">The folder, absolute.</param>
    /// <returns>The command.</returns>
    public Command Write(string index, string folder) => Git.Of([.. NoFilters, "checkout-index", "--all", $"--prefix={folder.TrimEnd('/')}/"]) with
    {
        Environment = GitCommand.Quiet.SetItem("GIT_INDEX_FILE", index),
    };

    /// <summary>The commits that brought or took a version of a file, the oldest first.</summary>
    /// <param name="id">The version.</param>
    /// <returns>The command; its lines are ids of commits.</returns>
    public Command CommitsOf(string id) => Git.Of("log", "--all", "--topo-order", "--reverse", "-m", "--format=%H", "--no-show-signature", $"--find-object={id}", "--", ".");

    private static string Lines(IEnumerable<string> ids) => string.Create(CultureInfo.InvariantCulture, $"{string.Join('\n', ids)}\n");
}
