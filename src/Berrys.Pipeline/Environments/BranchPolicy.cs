using Berrys.Pipeline.Versioning;

namespace Berrys.Pipeline.Environments;

/// <summary>
/// What a branch may do besides being verified: develop, release/* and hotfix/* go to staging, main and its tags to production,
/// everything else nowhere (the guide, "Branching Strategy").
/// </summary>
public static class BranchPolicy
{
    private const string Verified = "is only verified";
    private const string MergeFirst = "Merge it into develop: develop is deployed to staging.";

    /// <summary>Decides whether images and releases of a checkout may be published.</summary>
    /// <param name="checkout">The checkout, or <see langword="null"/> where there is no history.</param>
    /// <returns>The decision.</returns>
    public static BranchDecision Publish(Checkout? checkout) => EnvironmentOf(checkout) is { } environment
        ? new(true, $"{Subject(checkout)} may publish, for it is deployed to {environment}")
        : Nowhere(checkout);

    /// <summary>Decides whether a checkout may be deployed.</summary>
    /// <param name="checkout">The checkout, or <see langword="null"/> where there is no history.</param>
    /// <param name="environment">The environment.</param>
    /// <returns>The decision.</returns>
    public static BranchDecision Deploy(Checkout? checkout, string environment)
    {
        if (EnvironmentOf(checkout) is not { } own)
            return Nowhere(checkout);
        if (own == environment)
            return new(true, $"{Subject(checkout)} is deployed to {environment}");
        return new(
            false,
            $"{Subject(checkout)} is deployed to {own}, not to {environment}",
            environment == EnvironmentName.Production
                ? "Merge it into main: main is deployed to production."
                : "develop, release/* and hotfix/* are deployed to staging.");
    }

    /// <summary>Decides whether a release made earlier may be deployed, from wherever that is asked for.</summary>
    /// <param name="branch">The branch that the release was made on, or <see langword="null"/> when that is not known.</param>
    /// <returns>The decision.</returns>
    public static BranchDecision DeployRelease(string? branch) => branch switch
    {
        null => new(false, "it is not known on which branch the release was made", "Name a release that develop, release/*, hotfix/* or main made."),
        _ when EnvironmentOf(Branch.Of(branch).Kind) is not null => new(true, $"the release was made on {branch}"),
        _ => new(false, $"the release was made on {branch}, which {Verified}", MergeFirst),
    };

    private static string? EnvironmentOf(Checkout? checkout) => checkout switch
    {
        null => null,
        { Branch.Kind: BranchKind.Detached, HeadTag: not null, IsOnMain: true } => EnvironmentName.Production,
        _ => EnvironmentOf(checkout.Branch.Kind),
    };

    private static string? EnvironmentOf(BranchKind kind) => kind switch
    {
        BranchKind.Main => EnvironmentName.Production,
        BranchKind.Develop or BranchKind.Release or BranchKind.Hotfix => EnvironmentName.Staging,
        _ => null,
    };

    private static BranchDecision Nowhere(Checkout? checkout) => checkout switch
    {
        null => new(false, $"outside of a git repository there is no branch, and what has none {Verified}", "git init, and commit to develop."),
        { Branch.Kind: BranchKind.Detached, HeadTag: { } tag } => new(
            false, $"{tag.Name} is not known to be on main, and {Verified}", "git fetch origin main, when main holds the tag's commit."),
        { Branch.Kind: BranchKind.Detached } => new(false, $"{Subject(checkout)} {Verified}", "git switch to the branch."),
        _ => new(false, $"{Subject(checkout)} {Verified}", MergeFirst),
    };

    private static string Subject(Checkout? checkout) =>
        checkout is { Branch: { Kind: BranchKind.Detached }, HeadTag: { } tag } ? tag.Name : checkout!.Branch.Name;
}
