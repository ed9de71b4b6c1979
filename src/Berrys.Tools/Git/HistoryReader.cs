using System.Collections.Immutable;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Versioning;

namespace Berrys.Tools.Git;

/// <summary>Reads of a repository what versions and branch policy depend on. Changes nothing and takes no lock.</summary>
/// <param name="commands">Runs git.</param>
/// <param name="git">Git's commands, in the workspace.</param>
public sealed class HistoryReader(ICommandRunner commands, GitCommand git)
{
    /// <summary>Reads what is checked out.</summary>
    /// <param name="variable">Gives an environment variable, for the branch's name where CI has detached the head.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The checkout, or <see langword="null"/> outside of a repository and before the first commit.</returns>
    /// <exception cref="BerrysException">Git failed (exit code 3).</exception>
    public async Task<Checkout?> ReadAsync(Func<string, string?> variable, CancellationToken cancellationToken)
    {
        if (GitOutput.IsNoRepository(await RunAsync(git.Root(), cancellationToken))
            || GitOutput.Line(await RunAsync(git.Head(), cancellationToken)) is not { } head)
        {
            return null;
        }

        var branch = GitOutput.Line(await RunAsync(git.Branch(), cancellationToken));
        var ci = branch is null ? CiBranch.Read(variable, head) : null;
        return new Checkout
        {
            Head = head,
            BranchName = branch ?? ci?.Name,
            PullRequest = ci?.PullRequest,
            IsChanged = !GitOutput.Status(await RunAsync(git.Status("."), cancellationToken)).IsEmpty,
            IsShallow = GitHistoryOutput.IsShallow(await RunAsync(git.IsShallow(), cancellationToken)),
            IsOnMain = !GitHistoryOutput.Lines(await RunAsync(git.MainsContaining(head), cancellationToken)).IsEmpty,
            Tags = await TagsAsync(head, cancellationToken),
        };
    }

    /// <summary>Finds the version of what is checked out.</summary>
    /// <param name="checkout">What is checked out.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The version.</returns>
    /// <exception cref="BerrysException">Git failed or the clone is shallow (exit code 3), or two commits are tagged as one release (exit code 2).</exception>
    public async Task<ProjectVersion> VersionAsync(Checkout checkout, CancellationToken cancellationToken)
    {
        ImmutableArray<HistoryCommit> commits = checkout.IsShallow || checkout.HeadTag is not null
            ? []
            : GitHistoryOutput.Log(await RunAsync(git.Log(checkout.Source?.Commit, checkout.Head), cancellationToken));
        var plan = VersionPlan.Of(checkout, commits);
        var count = !plan.IsPreRelease ? 0
            : plan.CountedFrom == checkout.Source ? commits.Length
            : GitHistoryOutput.Count(await RunAsync(git.Count(plan.CountedFrom?.Commit, checkout.Head), cancellationToken));
        return plan.Numbered(count);
    }

    private async Task<ImmutableArray<VersionTag>> TagsAsync(string head, CancellationToken cancellationToken)
    {
        var tags = GitHistoryOutput.Tags(await RunAsync(git.Tags(), cancellationToken))
            .Select(tag => (Tag: tag, Version: VersionTag.VersionOf(tag.Name)))
            .Where(entry => entry.Version is not null)
            .ToArray();
        if (tags.Length == 0)
            return [];
        var unmerged = GitHistoryOutput.Lines(await RunAsync(
            git.Unmerged(head, tags.SelectMany(entry => entry.Tag.Parents.Skip(1).Prepend(entry.Tag.Commit))), cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. tags.Select(entry => new VersionTag(
                entry.Tag.Name,
                entry.Version!,
                entry.Tag.Commit,
                !unmerged.Contains(entry.Tag.Commit) || entry.Tag.Parents.Skip(1).Any(parent => parent != head && !unmerged.Contains(parent)))),
        ];
    }

    private Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken) => commands.RunAsync(command, null, cancellationToken);
}
