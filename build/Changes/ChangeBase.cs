using Berrys.Build.Versioning;
using Berrys.Pipeline;
using Berrys.Pipeline.Versioning;
using Berrys.Tools.Git;

namespace Berrys.Build.Changes;

/// <summary>The commit since which changes count.</summary>
/// <param name="Commit">Its id.</param>
/// <param name="Meaning">What it is, for people.</param>
public sealed record ChangeBase(string Commit, string Meaning)
{
    private const string Option = "--affected";

    /// <summary>Finds it: the revision given; for main and develop the commit verified last; else the one in which the branch left the one it came from.</summary>
    /// <param name="context">The run.</param>
    /// <param name="git">Git's commands.</param>
    /// <param name="checkout">What is checked out.</param>
    /// <param name="verified">What was verified before.</param>
    /// <returns>The commit, or <see langword="null"/> when there is none.</returns>
    /// <exception cref="BerrysException">The revision does not exist (exit code 2), or the clone does not have what is needed (exit code 3).</exception>
    public static async Task<ChangeBase?> FindAsync(PipelineContext context, GitCommand git, Checkout checkout, VerifiedCommits verified)
    {
        if (context.Options.Affected is { Length: > 0 } revision)
            return await OfRevisionAsync(context, git, checkout, revision);
        var branch = checkout.Branch;
        if (branch.Kind is BranchKind.Main or BranchKind.Develop && await LastAsync(context, git, checkout, verified) is { } last)
            return new(last, $"verified last on {branch.Name}");
        if (await BaseCommit.FindAsync(context, git, checkout, Option) is { } found)
            return new(found.Commit, $"where {branch.Name} left {Short(found.Revision)}");
        if (branch.Kind != BranchKind.PullRequest)
            return null;
        var target = Environment.GetEnvironmentVariable("GITHUB_BASE_REF") is { Length: > 0 } name ? name : "develop";
        throw new BerrysException(
            ExitCode.MissingPrerequisite,
            $"{Option}: this clone does not have {target}, which {branch.Name} is to be merged into.",
            $"git fetch --unshallow origin {target}:refs/remotes/origin/{target} brings it; in GitHub Actions give the checkout action fetch-depth: 0.");
    }

    private static async Task<ChangeBase> OfRevisionAsync(PipelineContext context, GitCommand git, Checkout checkout, string revision)
    {
        foreach (var name in (string[])[revision, $"refs/remotes/origin/{revision}"])
        {
            if (await CommitAsync(context, git, name) is { } tip)
                return new(await BaseCommit.MeetAsync(context, git, checkout, tip, revision, Option), tip == checkout.Head ? revision : $"where {checkout.Branch.Name} left {revision}");
        }

        throw new BerrysException(
            ExitCode.Usage, $"{Option}={revision}: git knows no such commit, branch or tag here.", $"git fetch origin {revision} brings a branch of the origin; git branch --all lists what is here.");
    }

    // One that was rewritten since, or is not in this clone, says nothing.
    private static async Task<string?> LastAsync(PipelineContext context, GitCommand git, Checkout checkout, VerifiedCommits verified) =>
        verified.Last(checkout.Branch.Name) is { } last
        && await CommitAsync(context, git, last) == last
        && GitOutput.Line(await context.Commands.RunAsync(git.MergeBase(checkout.Head, last), null, context.CancellationToken)) == last
            ? last
            : null;

    // A name that git cannot even parse is no commit either.
    private static async Task<string?> CommitAsync(PipelineContext context, GitCommand git, string revision)
    {
        var result = await context.Commands.RunAsync(git.Commit(revision), null, context.CancellationToken);
        return result.ExitCode == 0 ? GitOutput.Line(result) : null;
    }

    private static string Short(string revision) => revision.Replace("refs/remotes/", "", StringComparison.Ordinal).Replace("refs/heads/", "", StringComparison.Ordinal);
}
