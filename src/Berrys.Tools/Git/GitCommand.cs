using System.Collections.Immutable;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Git;

/// <summary>Builds Git's commands. None takes a lock, asks a question or runs a hook of the repository's.</summary>
/// <param name="Executable">Git's executable.</param>
/// <param name="Folder">A folder of the repository, absolute; paths given and listed are relative to it.</param>
/// <param name="Deadline">How long a command may take, or <see langword="null"/> for no limit.</param>
public sealed record GitCommand(string Executable, string Folder, TimeSpan? Deadline)
{
    /// <summary>The variables of every command.</summary>
    internal static readonly ImmutableSortedDictionary<string, string?> Quiet = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal)
        .Add("GIT_OPTIONAL_LOCKS", "0")
        .Add("GIT_TERMINAL_PROMPT", "0")
        .Add("LC_ALL", "C");

    /// <summary>The repository's root folder; fails where there is no repository.</summary>
    /// <returns>The command.</returns>
    public Command Root() => Of("rev-parse", "--show-toplevel");

    /// <summary>The folder, relative to the repository's root, with a slash at its end; an empty line for the root itself.</summary>
    /// <returns>The command.</returns>
    public Command Prefix() => Of("rev-parse", "--show-prefix");

    /// <summary>The address of the remote called origin; fails quietly when there is none.</summary>
    /// <returns>The command.</returns>
    public Command Remote() => Of("config", "--get", "remote.origin.url");

    /// <summary>Whether the repository lacks the older part of its history: <c>true</c> or <c>false</c>.</summary>
    /// <returns>The command.</returns>
    public Command IsShallow() => Of("rev-parse", "--is-shallow-repository");

    /// <summary>The id of the commit checked out; fails before the first commit.</summary>
    /// <returns>The command.</returns>
    public Command Head() => Of("rev-parse", "--verify", "--quiet", "HEAD^{commit}");

    /// <summary>The id of the commit that a revision names; fails quietly when it names none.</summary>
    /// <param name="revision">Such as <c>refs/heads/main</c>.</param>
    /// <returns>The command.</returns>
    public Command Commit(string revision) => Of("rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}");

    /// <summary>The last commit that two have in common; fails quietly when they have none.</summary>
    /// <param name="one">One commit.</param>
    /// <param name="other">The other one.</param>
    /// <returns>The command.</returns>
    public Command MergeBase(string one, string other) => Of("merge-base", one, other);

    /// <summary>The branch checked out; fails when none is (a detached head).</summary>
    /// <returns>The command.</returns>
    public Command Branch() => Of("symbolic-ref", "--short", "--quiet", "HEAD");

    /// <summary>The id of the tree of a revision.</summary>
    /// <param name="revision">Such as <c>HEAD</c>.</param>
    /// <returns>The command.</returns>
    public Command Tree(string revision) => Of("rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{tree}}");

    /// <summary>The files tracked, and those untracked and not ignored.</summary>
    /// <param name="paths">Files and folders to list; none for all.</param>
    /// <returns>The command.</returns>
    public Command Files(params ReadOnlySpan<string> paths) =>
        Of(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", .. paths]);

    /// <summary>The files below the folder that differ between a commit and the working tree, by their old and new names.</summary>
    /// <param name="commit">The commit's id.</param>
    /// <returns>The command.</returns>
    public Command Changed(string commit) => Of("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", "--ignore-submodules=none", commit, "--");

    /// <summary>The files below the folder that are neither tracked nor ignored.</summary>
    /// <returns>The command.</returns>
    public Command Untracked() => Of("ls-files", "-z", "--others", "--exclude-standard");

    /// <summary>The files, one on each line and absolute, that decide besides the working tree which files are listed: index, exclusions, settings.</summary>
    /// <returns>The command.</returns>
    public Command ListingFiles() => Of(
        "rev-parse", "--path-format=absolute", "--git-path", "index", "--git-path", "info/exclude", "--git-path", "config", "--git-path", "config.worktree");

    /// <summary>The last commit that touched some paths.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>The command.</returns>
    public Command LastCommit(params ReadOnlySpan<string> paths) =>
        Of(["log", "-1", "--no-show-signature", "--format=%H %cI", "--", .. paths]);

    /// <summary>What differs between the working tree, the index and the commit, names relative to the root.</summary>
    /// <param name="paths">Files and folders; none for all.</param>
    /// <returns>The command.</returns>
    public Command Status(params ReadOnlySpan<string> paths) =>
        Of(["status", "--porcelain=v1", "-z", "--untracked-files=all", "--", .. paths]);

    /// <summary>All tags: name, type, id and parents, then those of what an annotated tag is on.</summary>
    /// <returns>The command.</returns>
    public Command Tags() => Of(
        "for-each-ref",
        "--format=%(refname:strip=2)%09%(objecttype)%09%(objectname)%09%(parent)%09%(*objecttype)%09%(*objectname)%09%(*parent)",
        "refs/tags");

    /// <summary>The branches called main, here or at the origin, that hold a commit.</summary>
    /// <param name="commit">The commit's id.</param>
    /// <returns>The command.</returns>
    public Command MainsContaining(string commit) => Of(
        "for-each-ref", "--format=%(refname)", $"--contains={commit}",
        "refs/heads/main", "refs/heads/master", "refs/remotes/origin/main", "refs/remotes/origin/master");

    /// <summary>What is in the history of some commits and not in that of a head, the commits themselves included.</summary>
    /// <param name="head">The head's id.</param>
    /// <param name="commits">The commits' ids.</param>
    /// <returns>The command.</returns>
    // On standard input, as a repository has more tags than a command line takes.
    public Command Unmerged(string head, IEnumerable<string> commits) =>
        Of("rev-list", "--stdin") with { Input = string.Concat(commits.Select(commit => commit + "\n")) + $"^{head}\n" };

    /// <summary>Id, parents and message of every commit up to a head.</summary>
    /// <param name="from">The commit whose history is left out, or <see langword="null"/> for all.</param>
    /// <param name="head">The head's id.</param>
    /// <returns>The command.</returns>
    public Command Log(string? from, string head) =>
        Of("log", "-z", "--no-show-signature", "--no-color", "--encoding=UTF-8", "--format=%H%n%P%n%B", Range(from, head));

    /// <summary>How many commits there are up to a head.</summary>
    /// <param name="from">The commit whose history is left out, or <see langword="null"/> for all.</param>
    /// <param name="head">The head's id.</param>
    /// <returns>The command.</returns>
    public Command Count(string? from, string head) => Of("rev-list", "--count", Range(from, head));

    private static string Range(string? from, string head) => from is null ? head : $"{from}..{head}";

    /// <summary>A command of Git's that takes nothing from the user's settings that would disturb.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The command.</returns>
    internal Command Of(params ReadOnlySpan<string> arguments) => new()
    {
        Executable = Executable,
        // Names given are names, not patterns; the file system monitor would leave a daemon behind.
        Arguments = ["--literal-pathspecs", "-c", "core.fsmonitor=false", .. arguments],
        WorkingDirectory = Folder,
        Environment = Quiet,
        Deadline = Deadline,
    };
}
