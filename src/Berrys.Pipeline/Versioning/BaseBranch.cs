using System.Collections.Immutable;

namespace Berrys.Pipeline.Versioning;

/// <summary>The branch that another one came from, by Git Flow.</summary>
public static class BaseBranch
{
    /// <summary>Says which revisions name it, the best first; the first that exists is it.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="pullRequestBase">The branch that a pull request is to be merged into, as CI says (<c>GITHUB_BASE_REF</c>), or <see langword="null"/>.</param>
    /// <returns>Revisions for Git, those at the origin before those here; none for main and a detached head, which come from no branch.</returns>
    public static ImmutableArray<string> Revisions(Branch branch, string? pullRequestBase)
    {
        string[] names = (branch.Kind, pullRequestBase) switch
        {
            (BranchKind.PullRequest, { Length: > 0 } target) => [target],
            (BranchKind.Topic or BranchKind.PullRequest, _) => ["develop", "main", "master"],
            (BranchKind.Develop or BranchKind.Release or BranchKind.Hotfix, _) => ["main", "master"],
            _ => [],
        };
        return [.. names.SelectMany(name => (string[])[$"refs/remotes/origin/{name}", $"refs/heads/{name}"])];
    }
}
