using System.Collections.Immutable;
using System.Globalization;
using Berrys.Build.Images;
using Berrys.Build.Steps;
using Berrys.Build.Versioning;
using Berrys.Pipeline;
using Berrys.Pipeline.Changes;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Git;
using Berrys.Tools.Prerequisites;

namespace Berrys.Build.Changes;

/// <summary>Restricts a run with <c>--affected</c> to what changes affect (docs/affected.md).</summary>
/// <param name="files">The workspace's files.</param>
/// <param name="dependencies">Which components use which.</param>
/// <param name="images">The workspace's images.</param>
/// <param name="verified">What was verified before.</param>
public sealed class AffectedSelection(WorkspaceListing files, WorkspaceDependencies dependencies, WorkspaceImages images, VerifiedCommits verified)
{
    private static readonly TimeSpan GitDeadline = TimeSpan.FromMinutes(2);

    /// <summary>Finds out what is affected, says it, and restricts the run to it.</summary>
    /// <param name="context">The run.</param>
    /// <returns>A task that ends when that is done.</returns>
    /// <exception cref="BerrysException">There is no repository or revision (exit code 2), or the clone does not have what is needed (exit code 3).</exception>
    public async Task SelectAsync(PipelineContext context)
    {
        var token = context.CancellationToken;
        var path = (await context.Tooling.RequireAsync(PrerequisiteCatalog.Git, token)).Path;
        var git = new GitCommand(path, context.Workspace.Root, GitDeadline);
        var checkout = await new WorkspaceHistory(context).CheckoutAsync() ?? throw new BerrysException(
            ExitCode.Usage, "--affected: the workspace is in no git repository with a commit.", "Leave it out: steps whose inputs did not change are not run again anyway.");
        if (await ChangeBase.FindAsync(context, git, checkout, verified) is not { } since)
        {
            context.Print($"Affected: everything, for {checkout.Branch.Name} has no base branch here, and no earlier run that verified it");
            return;
        }

        var changed = await new ChangedFiles(context.Commands, git).SinceAsync(since.Commit, token);
        var all = await files.ListAsync(token);
        var ofImages = new ChangedImages(context.Workspace.Root, all).Of(await images.ReadAsync(context, token), changed);
        var finder = new AffectedComponents(context.Workspace, await dependencies.ReadAsync(token));
        var affected = finder.Of(changed, ofImages);
        context.Session.Restrict(affected, changed.Any(finder.IsOfNone), ofImages.Count > 0 || affected.Any(each => each.Component is Service));
        Say(context, since, changed, affected);
    }

    private static void Say(PipelineContext context, ChangeBase since, ImmutableSortedSet<string> changed, ImmutableArray<AffectedComponent> affected)
    {
        var total = context.Workspace.Components.Count();
        var names = affected.IsEmpty ? "none" : string.Join(", ", affected.Take(10).Select(each => each.Component.Name));
        var more = affected.Length > 10 ? string.Create(CultureInfo.InvariantCulture, $" and {affected.Length - 10} more") : "";
        context.Print(string.Create(
            CultureInfo.InvariantCulture,
            $"Affected since {since.Commit[..12]} ({since.Meaning}): {names}{more} ({affected.Length} of {total}; {changed.Count} changed {(changed.Count == 1 ? "file" : "files")})"));
        if (!context.Options.Explain)
            return;
        foreach (var each in affected)
            context.Print($"  {each.Component.Name}: {each}");
    }
}
