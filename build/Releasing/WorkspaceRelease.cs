using System.Collections.Immutable;
using Berrys.Build.Versioning;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Versioning;

namespace Berrys.Build.Releasing;

/// <summary>The release of what lies in the workspace now.</summary>
/// <param name="context">The run.</param>
/// <param name="isRehearsal">Whether the cloud is the rehearsal, which takes releases without a version too.</param>
public sealed class WorkspaceRelease(PipelineContext context, bool isRehearsal)
{
    /// <summary>Makes the release.</summary>
    /// <param name="images">The images, as the registry has them.</param>
    /// <returns>The release; the same workspace gives the same one.</returns>
    /// <exception cref="BerrysException">There is no version for it (exit code 2 or 3).</exception>
    public async Task<Release> OfAsync(ImmutableSortedDictionary<string, ReleaseImage> images)
    {
        var history = new WorkspaceHistory(context);
        if (await history.CheckoutAsync() is not { } checkout)
            return new() { Version = ReleaseVersion.Unversioned(null, false, images), Images = images };
        var version = await VersionAsync(history, checkout);
        return new Release
        {
            Version = version is null
                ? ReleaseVersion.Unversioned(checkout.Head, !checkout.IsChanged, images)
                : ReleaseVersion.Of(version, images),
            Kind = version?.Kind,
            Branch = checkout.Origin,
            Commit = checkout.Head,
            Tree = checkout.IsChanged ? null : await history.TreeAsync(),
            Images = images,
        };
    }

    private async Task<ProjectVersion?> VersionAsync(WorkspaceHistory history, Checkout checkout)
    {
        if (!checkout.IsShallow || !isRehearsal || context.Options.Strict)
            return await history.VersionAsync(checkout);
        context.Print("The repository is a shallow clone, so this release has no version: git fetch --unshallow --tags");
        return null;
    }
}
