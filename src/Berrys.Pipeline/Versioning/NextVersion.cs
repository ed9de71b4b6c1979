using System.Collections.Immutable;
using System.Globalization;

namespace Berrys.Pipeline.Versioning;

/// <summary>Finds the next release of a branch: by the branch's name, or by what its commits say.</summary>
internal static class NextVersion
{
    /// <summary>Plans the version of a commit that has no tag.</summary>
    /// <param name="checkout">What is checked out.</param>
    /// <param name="commits">The commits since the last release.</param>
    /// <returns>The plan.</returns>
    public static VersionPlan Plan(Checkout checkout, ImmutableArray<HistoryCommit> commits)
    {
        var source = checkout.Source?.Version;
        var branch = checkout.Branch;
        var why = ImmutableArray.CreateBuilder<string>();
        why.Add(checkout.Source is { } tag ? $"the last release is {tag.Name}" : "no tag names a release yet");
        SemanticVersion release;
        if (branch.Version is { } named && (source is null || named > source))
        {
            why.Add($"{branch.Name} names the next one");
            release = named;
        }
        else
        {
            if (branch.Version is not null)
                why.Add($"{branch.Name} names one that is no longer to come");
            release = branch.Kind switch
            {
                BranchKind.Main => OfMain(checkout, source, commits, why),
                BranchKind.Hotfix when source is not null => OfHotfix(source, why),
                _ => OfCommits(source, commits, why),
            };
        }

        return new VersionPlan(checkout, release, branch.Kind != BranchKind.Main, why.ToImmutable());
    }

    private static SemanticVersion OfMain(
        Checkout checkout, SemanticVersion? source, ImmutableArray<HistoryCommit> commits, ImmutableArray<string>.Builder why)
    {
        var (release, length) = MainLine.Walk(source, checkout.Head, commits);
        Explain(source, commits, why);
        why.Add(string.Create(
            CultureInfo.InvariantCulture, $"{checkout.Branch.Name} releases with each commit of its own, {length} since then: {release}"));
        return release;
    }

    private static SemanticVersion OfHotfix(SemanticVersion source, ImmutableArray<string>.Builder why)
    {
        why.Add("a hotfix is a patch");
        return source.Next(ReleaseKind.Patch);
    }

    private static SemanticVersion OfCommits(
        SemanticVersion? source, ImmutableArray<HistoryCommit> commits, ImmutableArray<string>.Builder why)
    {
        var kind = Explain(source, commits, why);
        var release = source?.Next(kind) ?? SemanticVersion.Initial;
        foreach (var merge in commits.Where(commit => commit.MergedVersion is not null).OrderBy(commit => commit.Id, StringComparer.Ordinal))
        {
            if (merge.MergedVersion! <= release)
                continue;
            why.Add($"a branch that names {merge.MergedVersion} was merged: {merge.Subject}");
            release = merge.MergedVersion!;
        }

        return release;
    }

    private static ReleaseKind Explain(SemanticVersion? source, ImmutableArray<HistoryCommit> commits, ImmutableArray<string>.Builder why)
    {
        var kind = commits.Select(commit => commit.Kind).DefaultIfEmpty(ReleaseKind.Patch).Max();
        if (source is null)
            why.Add($"so it begins at {SemanticVersion.Initial}");
        else if (kind == ReleaseKind.Patch)
            why.Add("no commit since adds (feat:) or breaks (!, BREAKING CHANGE:) anything: a patch");
        else
            why.Add($"{(kind == ReleaseKind.Major ? "what breaks" : "what adds")}: {First(commits, kind)}");
        if (kind == ReleaseKind.Major && source is { Major: 0 })
            why.Add("before 1.0.0 that is a minor release");
        return kind;
    }

    private static string First(ImmutableArray<HistoryCommit> commits, ReleaseKind kind)
    {
        var commit = commits.First(commit => commit.Kind == kind);
        return $"{commit.Subject} ({commit.Id[..Math.Min(8, commit.Id.Length)]})";
    }
}
