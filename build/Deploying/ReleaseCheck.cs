using Berrys.Build.Releasing;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Releases.Provenances;
using Berrys.Pipeline.Releases.Signing;
using Berrys.Tools.Registries;

namespace Berrys.Build.Deploying;

/// <summary>Looks a release over before it is deployed: whether it was scanned, and who vouches for it.</summary>
/// <param name="context">The run.</param>
/// <param name="deployment">The environment.</param>
public sealed class ReleaseCheck(PipelineContext context, Deployment deployment)
{
    /// <summary>Looks it over.</summary>
    /// <param name="release">The release.</param>
    /// <returns>A task that ends when it may be deployed.</returns>
    /// <exception cref="BerrysException">It may not (exit code 4).</exception>
    public async Task RunAsync(Release release)
    {
        if (ScanGap.Judge(release, deployment.Cloud.IsRehearsal, context.Options.Strict) is { } note)
            context.Print(note);
        await VerifyAsync(release);
    }

    private async Task VerifyAsync(Release release)
    {
        var root = context.Workspace.Root;
        var policy = SigningPolicy.Of(context.Workspace.Definition.Signing, path => File.ReadAllText(Path.Combine(root, path)));
        if (policy is { Required: false, Keys.IsEmpty: true })
            return;
        var login = await deployment.Images.LogInAsync(context.CancellationToken);
        using var registry = new RegistryClient(login);
        var artifact = await new Publication(context, deployment, registry).FindAsync(release.Version);
        var verdict = ProvenanceVerification.Verify(
            artifact?.Release.Id == release.Id ? artifact.Provenance : null, policy, ExpectedProvenance.Of(release));
        verdict.ThrowIfRefused($"release {release.Version}");
        context.Print(verdict.IsVerified ? $"Provenance: signed by {string.Join(", ", verdict.Keys.Select(key => key[..12]))}" : $"Provenance: {verdict.Note ?? "not signed"}");
    }
}
