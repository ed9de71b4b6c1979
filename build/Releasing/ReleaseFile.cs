using Berrys.Build.Deploying;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;
using Berrys.Tools.Registries;

namespace Berrys.Build.Releasing;

/// <summary>The release of this run: the one that <c>--release</c> names, or the one that Publish wrote.</summary>
/// <param name="context">The run.</param>
public sealed class ReleaseFile(PipelineContext context)
{
    private string Path => context.Session.Artifacts.At("release.json");

    /// <summary>Finds the release.</summary>
    /// <param name="deployment">Knows earlier releases.</param>
    /// <returns>The release.</returns>
    /// <exception cref="BerrysException">There is none (exit code 2).</exception>
    public async Task<Release> ReadAsync(Deployment deployment)
    {
        var name = context.Options.Release;
        if (name is not null && !File.Exists(name))
            return await FindAsync(deployment, name);
        var file = name ?? Path;
        return File.Exists(file)
            ? ReleaseJson.Parse(await File.ReadAllTextAsync(file, context.CancellationToken), file)
            : throw new BerrysException(
                ExitCode.Usage, $"There is no release to deploy: {file} does not exist.", "./build.sh --target=Publish makes one; --release=VERSION names an earlier one.");
    }

    // The ledger may be another machine's folder, or another account's; the registry has every release beside its images.
    private async Task<Release> FindAsync(Deployment deployment, string name)
    {
        try
        {
            return await deployment.Ledger.FindAsync(name, context.CancellationToken);
        }
        catch (BerrysException error) when (error.ExitCode == ExitCode.Usage)
        {
            using var registry = new RegistryClient(await deployment.Images.LogInAsync(context.CancellationToken));
            if (await new Publication(context, deployment, registry).FindAsync(name) is { } artifact)
                return artifact.Release;
            throw;
        }
    }
}
