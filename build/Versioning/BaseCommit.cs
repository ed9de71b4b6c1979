using Berrys.Pipeline;
using Berrys.Pipeline.Versioning;
using Berrys.Tools.Git;

namespace Berrys.Build.Versioning;

/// <summary>The commit in which a branch left the one that it came from.</summary>
/// <param name="Commit">Its id.</param>
/// <param name="Revision">The branch that it came from, such as <c>refs/remotes/origin/develop</c>.</param>
public sealed record BaseCommit(string Commit, string Revision)
{
    /// <summary>Finds it.</summary>
    /// <param name="context">The run.</param>
    /// <param name="git">Git's commands.</param>
    /// <param name="checkout">What is checked out.</param>
    /// <param name="purpose">What asks for it, for messages: an option or a key of pipeline.yaml.</param>
    /// <returns>The commit, or <see langword="null"/> when there is no branch that this one can have come from.</returns>
    /// <exception cref="BerrysException">The clone does not show where the branch left the other (exit code 3).</exception>
    public static async Task<BaseCommit?> FindAsync(PipelineContext context, GitCommand git, Checkout checkout, string purpose)
    {
        foreach (var revision in BaseBranch.Revisions(checkout.Branch, Environment.GetEnvironmentVariable("GITHUB_BASE_REF")))
        {
            if (GitOutput.Line(await context.Commands.RunAsync(git.Commit(revision), null, context.CancellationToken)) is { } tip)
                return new(await MeetAsync(context, git, checkout, tip, revision, purpose), revision);
        }

        return null;
    }

    /// <summary>Finds the last commit that the checkout and a revision have in common.</summary>
    /// <param name="context">The run.</param>
    /// <param name="git">Git's commands.</param>
    /// <param name="checkout">What is checked out.</param>
    /// <param name="tip">The commit that the revision names.</param>
    /// <param name="revision">The revision, for messages.</param>
    /// <param name="purpose">What asks for it, for messages.</param>
    /// <returns>The commit.</returns>
    /// <exception cref="BerrysException">The clone does not show it (exit code 3).</exception>
    public static async Task<string> MeetAsync(PipelineContext context, GitCommand git, Checkout checkout, string tip, string revision, string purpose) =>
        GitOutput.Line(await context.Commands.RunAsync(git.MergeBase(checkout.Head, tip), null, context.CancellationToken))
        ?? throw new BerrysException(
            ExitCode.MissingPrerequisite,
            checkout.IsShallow
                ? $"{purpose}: this clone is shallow and does not show where {checkout.Branch.Name} left {revision}."
                : $"{purpose}: {checkout.Branch.Name} and {revision} have no commit in common.",
            checkout.IsShallow
                ? "git fetch --unshallow brings the whole history; in GitHub Actions give the checkout action fetch-depth: 0."
                : "Name another branch or commit.");
}
