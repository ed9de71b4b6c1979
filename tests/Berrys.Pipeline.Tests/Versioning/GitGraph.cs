using System.Collections.Immutable;
using Berrys.Pipeline.Versioning;

namespace Berrys.Pipeline.Tests.Versioning;

/// <summary>A repository in memory: commits, branches and tags, and the versions that they make.</summary>
internal sealed class GitGraph
{
    private readonly Dictionary<string, HistoryCommit> _commits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _branches = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Commit)> _tags = [];

    public IReadOnlyCollection<string> Branches => _branches.Keys;

    public GitGraph Commit(string branch, string message = "commit")
    {
        Add(branch, message, _branches.TryGetValue(branch, out var tip) ? [tip] : []);
        return this;
    }

    public GitGraph Start(string branch, string from)
    {
        _branches[branch] = _branches[from];
        return this;
    }

    public GitGraph Merge(string into, string from, string? message = null)
    {
        Add(into, message ?? $"Merge branch '{from}' into {into}", [_branches[into], _branches[from]]);
        return this;
    }

    public GitGraph Tag(string name, string branch)
    {
        _tags.Add((name, _branches[branch]));
        return this;
    }

    public string Tip(string branch) => _branches[branch];

    public Checkout Checkout(string branch)
    {
        var head = _branches[branch];
        var history = HistoryOf(head);
        return new Checkout
        {
            Head = head,
            BranchName = branch,
            IsOnMain = _branches.TryGetValue("main", out var main) && HistoryOf(main).Contains(head),
            Tags =
            [
                .. from tag in _tags
                   let version = VersionTag.VersionOf(tag.Name)
                   where version is not null
                   select new VersionTag(
                       tag.Name,
                       version,
                       tag.Commit,
                       history.Contains(tag.Commit) || _commits[tag.Commit].Parents.Skip(1).Any(parent => parent != head && history.Contains(parent))),
            ],
        };
    }

    public ProjectVersion Version(string branch) => Version(Checkout(branch));

    public ProjectVersion Version(Checkout checkout)
    {
        var plan = VersionPlan.Of(checkout, [.. Since(checkout.Source?.Commit, checkout.Head)]);
        return plan.Numbered(Since(plan.CountedFrom?.Commit, checkout.Head).Count());
    }

    private void Add(string branch, string message, ImmutableArray<string> parents)
    {
        var id = _commits.Count.ToString("x40");
        _commits[id] = new(id, parents, message);
        _branches[branch] = id;
    }

    // Newest first, as git lists them.
    private IEnumerable<HistoryCommit> Since(string? from, string head) =>
        HistoryOf(head).Except(from is null ? [] : HistoryOf(from)).OrderDescending(StringComparer.Ordinal).Select(id => _commits[id]);

    private HashSet<string> HistoryOf(string head)
    {
        var history = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([head]);
        while (waiting.TryPop(out var id))
            if (history.Add(id))
                foreach (var parent in _commits[id].Parents)
                    waiting.Push(parent);
        return history;
    }
}
