namespace Berrys.Pipeline.Versioning;

/// <summary>What a branch is for, by Git Flow.</summary>
public enum BranchKind
{
    /// <summary><c>main</c>, or <c>master</c>: what production runs.</summary>
    Main,

    /// <summary><c>develop</c>: where features come together.</summary>
    Develop,

    /// <summary><c>release/*</c>: where a release is prepared.</summary>
    Release,

    /// <summary><c>hotfix/*</c>: where production is mended.</summary>
    Hotfix,

    /// <summary>Any other branch, <c>feature/*</c> first of all: where a change is made.</summary>
    Topic,

    /// <summary>A pull request, seen from the CI system.</summary>
    PullRequest,

    /// <summary>A commit that is checked out by itself.</summary>
    Detached,
}
