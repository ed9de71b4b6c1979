using System.Text;
using Berrys.Build.Deploying;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;
using Berrys.Tools.Registries;

namespace Berrys.Build.Releasing;

/// <summary>
/// Publishes releases, each once. The artifact in the registry decides: who finds one of the release's version takes it as it
/// is, and completes what a publication that was ended midway left undone.
/// </summary>
/// <param name="context">The run.</param>
/// <param name="deployment">The environment's cloud.</param>
/// <param name="registry">The registry.</param>
public sealed class Publication(PipelineContext context, Deployment deployment, RegistryClient registry)
{
    private string Repository => ReleaseArtifact.RepositoryOf(context.Workspace);

    /// <summary>Publishes a release.</summary>
    /// <param name="draft">The release without what is said about it.</param>
    /// <param name="describe">Says it; called only when the release was not published before.</param>
    /// <returns>The release as published, and whether it was before.</returns>
    /// <exception cref="BerrysException">The version is another release's (exit code 4), or the registry lacks an image (exit code 1).</exception>
    public async Task<(ReleaseArtifact Artifact, bool WasPublished)> PublishAsync(Release draft, Func<Task<ReleaseArtifact>> describe)
    {
        var token = context.CancellationToken;
        var published = await FindAsync(draft.Version);
        if (published is not null)
            Compare(published.Release, draft);
        var artifact = published ?? await describe();
        if (published is null)
            await registry.PushAsync(Repository, ImageTags.OfRelease(draft.Version), artifact.ToOci(), token);
        foreach (var (service, image) in artifact.Release.Images)
        {
            if (!await deployment.Images.HasAsync(image.Repository, image.Digest, token))
            {
                throw new BerrysException(
                    ExitCode.Failed,
                    $"Release {draft.Version} was published before, and the image of {service} is gone: {image.Repository}@{image.Digest}.",
                    "Make a new version from a new commit: a release never changes.");
            }

            foreach (var tag in ImageTags.Of(artifact.Release))
                await deployment.Images.TagAsync(image.Repository, image.Digest, tag, token);
        }

        await deployment.Ledger.PublishAsync(artifact.Release, token);
        return (artifact, published is not null);
    }

    /// <summary>Finds a release in the registry.</summary>
    /// <param name="version">Its version.</param>
    /// <returns>The release, or <see langword="null"/> when there is none of that version.</returns>
    /// <exception cref="BerrysException">The registry does not answer, or has something else there (exit code 1 or 2).</exception>
    public async Task<ReleaseArtifact?> FindAsync(string version)
    {
        var tag = ImageTags.OfRelease(version);
        var artifact = await registry.PullAsync(Repository, tag, ReleaseArtifact.Type, context.CancellationToken);
        return artifact is null ? null : ReleaseArtifact.Of(artifact, $"{Repository}:{tag}");
    }

    private static void Compare(Release published, Release draft)
    {
        // Of a workspace with changes the version names the images, so they are the same ones.
        if (published.Commit == draft.Commit && published.Tree == draft.Tree)
            return;
        var difference = new StringBuilder($"Version {draft.Version} was published from commit {Short(published.Commit)} already");
        difference.Append(published.Commit == draft.Commit ? ", with other files." : $"; this is commit {Short(draft.Commit)}.");
        throw new BerrysException(
            ExitCode.Refused, difference.ToString(), "A release never changes: commit once more, which gives another version (./build.sh --target=Version says which).");
    }

    private static string Short(string? commit) => commit?[..Math.Min(12, commit.Length)] ?? "(none)";
}
