using System.Collections.Immutable;
using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Images;
using Berrys.Build.Releasing;
using Berrys.Build.Running;
using Berrys.Build.Scanning;
using Berrys.Build.Steps;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Releases.Provenances;
using Berrys.Pipeline.Reporting;
using Berrys.Tools.Registries;
using Berrys.Tools.Secrets;
using Cake.Frosting;

namespace Berrys.Build.Targets.Publish;

/// <summary>Publishes the release that names all images by digest.</summary>
/// <param name="images">The images of the workspace.</param>
/// <param name="files">The workspace's files.</param>
/// <param name="engine">The engine that has the images.</param>
/// <param name="connector">Connects to the cloud.</param>
/// <param name="pushed">The images as the registry has them.</param>
/// <param name="gate">What the scans found.</param>
/// <param name="key">The key to sign with.</param>
/// <param name="secrets">What must not be shown.</param>
/// <param name="outcome">Knows when the run began.</param>
[TaskName("Publish")]
[TaskDescription("Writes the release with SBOMs and provenance, and keeps it in registry and ledger; a second time changes nothing.")]
[IsDependentOn(typeof(Scan.Scan))]
[IsDependentOn(typeof(PushImages))]
[UsesCloud(changes: true)]
[FollowsBranchPolicy(deploys: false)]
public sealed class Publish(
    WorkspaceImages images,
    WorkspaceListing files,
    ContainerEngine engine,
    CloudConnector connector,
    PushedImages pushed,
    ScanGate gate,
    ReleaseKey key,
    SecretRegistry secrets,
    RunOutcome outcome) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var token = context.CancellationToken;
        var deployment = await Deployment.OpenAsync(connector, context);
        var login = await deployment.Images.LogInAsync(token);
        secrets.Register("ECR password", login.Password);
        using var registry = new RegistryClient(login);
        var draft = ReleaseContents.AddTo(
            await new WorkspaceRelease(context, deployment.Cloud.IsRehearsal).OfAsync(pushed.All), context.Workspace, await files.ListAsync(token));
        var (artifact, wasPublished) = await new Publication(context, deployment, registry).PublishAsync(draft, () => DescribeAsync(context, draft));
        await WriteAsync(context, artifact);
        context.Print(
            $"Release {artifact.Release.Version} ({artifact.Release.Id[..12]}) {(wasPublished ? "was published before; nothing was pushed" : "is published")}: {context.Session.Artifacts.At("release.json")}");
    }

    private async Task<ReleaseArtifact> DescribeAsync(PipelineContext context, Release draft)
    {
        var token = context.CancellationToken;
        var client = await engine.ClientAsync(token);
        var catalog = await images.ReadAsync(context, token);
        PlannedImage[] planned = [.. catalog.Images.Where(image => draft.Images.ContainsKey(image.Build.Service))];
        var sboms = await new ReleaseSboms(context, client).MakeAsync(draft.Images, planned);
        var provenance = new ReleaseProvenance(context, outcome.StartedAt);
        var statement = ProvenanceFile.Write(
            await provenance.OfAsync(draft, await images.BaseIdsAsync(context, planned, token), client), key.Key);
        var release = draft with
        {
            Images = draft.Images.ToImmutableSortedDictionary(
                image => image.Key, image => image.Value with { Sbom = OciFile.DigestOf(System.Text.Encoding.UTF8.GetBytes(sboms[image.Key])) }, StringComparer.Ordinal),
            Gate = gate.Verdict is { } verdict ? ReleaseGate.Of(verdict) : null,
            Provenance = OciFile.DigestOf(System.Text.Encoding.UTF8.GetBytes(statement)),
            Builder = provenance.Builder.Id,
        };
        return new ReleaseArtifact(release, sboms, statement);
    }

    private static async Task WriteAsync(PipelineContext context, ReleaseArtifact artifact)
    {
        var folder = new ArtifactsFolder(context.Session.Artifacts);
        foreach (var file in artifact.ToOci().Files)
            await folder.WriteAsync(file.Name, System.Text.Encoding.UTF8.GetString(file.Content.Span), context.CancellationToken);
    }
}
