using System.Collections.Immutable;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Git;

/// <summary>Finds the files that differ from a commit, whether that is committed, staged, changed only, or not yet tracked.</summary>
/// <param name="commands">Runs git.</param>
/// <param name="git">Git's commands, in the folder that is looked at.</param>
public sealed class ChangedFiles(ICommandRunner commands, GitCommand git)
{
    /// <summary>Finds them.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Names relative to the folder, also those of deleted files; old and new name of a renamed one. A submodule that changed inside is its folder.</returns>
    /// <exception cref="BerrysException">Git failed (exit code 3).</exception>
    public async Task<ImmutableSortedSet<string>> SinceAsync(string commit, CancellationToken cancellationToken) =>
        GitOutput.Files(await commands.RunAsync(git.Changed(commit), null, cancellationToken))
            .Union(GitOutput.Files(await commands.RunAsync(git.Untracked(), null, cancellationToken)));
}
