using System.Collections.Immutable;
using Berrys.Pipeline.Releases;
using Berrys.Tools.Git;
using Berrys.Tools.Prerequisites;

namespace Berrys.Build.Releasing;

/// <summary>The release of what lies in the workspace now.</summary>
/// <param name="context">The run.</param>
public sealed class WorkspaceRelease(PipelineContext context)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    /// <summary>Makes the release.</summary>
    /// <param name="images">The images, as the registry has them.</param>
    /// <returns>The release; the same workspace gives the same one.</returns>
    public async Task<Release> OfAsync(ImmutableSortedDictionary<string, ReleaseImage> images)
    {
        if (await context.Tooling.FindAsync(PrerequisiteCatalog.Git, context.CancellationToken) is not { } tool)
            return Unnamed(images);
        var git = new GitCommand(tool.Path, context.Workspace.Root, Deadline);
        var head = await context.Commands.RunAsync(git.Head(), null, context.CancellationToken);
        if (head.ExitCode != 0)
            return Unnamed(images);
        var status = await context.Commands.RunAsync(git.Status("."), null, context.CancellationToken);
        var tree = await context.Commands.RunAsync(git.Tree("HEAD"), null, context.CancellationToken);
        var clean = status is { ExitCode: 0, Output.Length: 0 };
        var commit = head.Output.Trim();
        return new Release
        {
            Version = ReleaseVersion.Of(commit, clean, images),
            Commit = commit,
            Tree = clean ? tree.Output.Trim() : null,
            Images = images,
        };
    }

    private static Release Unnamed(ImmutableSortedDictionary<string, ReleaseImage> images) =>
        new() { Version = ReleaseVersion.Of(null, false, images), Images = images };
}
