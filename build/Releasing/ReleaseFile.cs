using Berrys.Build.Deploying;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;

namespace Berrys.Build.Releasing;

/// <summary>The release of this run: the one that <c>--release</c> names, or the one that PushImages wrote.</summary>
/// <param name="context">The run.</param>
public sealed class ReleaseFile(PipelineContext context)
{
    private string Path => context.Session.Artifacts.At("release.json");

    /// <summary>Keeps a release for the targets that follow, in this run or a later one.</summary>
    /// <param name="release">The release.</param>
    public void Write(Release release)
    {
        context.Session.Artifacts.Create();
        Pipeline.Workspaces.AtomicFile.Write(Path, ReleaseJson.Write(release));
    }

    /// <summary>Finds the release.</summary>
    /// <param name="deployment">Knows earlier releases.</param>
    /// <returns>The release.</returns>
    /// <exception cref="BerrysException">There is none (exit code 2).</exception>
    public async Task<Release> ReadAsync(Deployment deployment)
    {
        var name = context.Options.Release;
        if (name is not null && !File.Exists(name))
            return await deployment.Ledger.FindAsync(name, context.CancellationToken);
        var file = name ?? Path;
        return File.Exists(file)
            ? ReleaseJson.Parse(await File.ReadAllTextAsync(file, context.CancellationToken), file)
            : throw new BerrysException(
                ExitCode.Usage, $"There is no release to deploy: {file} does not exist.", "./build.sh --target=PushImages makes one; --release=VERSION names an earlier one.");
    }
}
