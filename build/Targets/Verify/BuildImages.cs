using Berrys.Build.Images;
using Berrys.Build.Running;
using Berrys.Build.Steps;
using Berrys.Tools.Prerequisites;
using Cake.Frosting;

namespace Berrys.Build.Targets.Verify;

/// <summary>Builds one image per service, at the same time.</summary>
/// <param name="images">Builds images.</param>
/// <param name="outcome">Knows which targets follow.</param>
[TaskName("BuildImages")]
[TaskDescription("Builds the image of every service that has none for its present inputs.")]
[Requires(PrerequisiteCatalog.Docker, PrerequisiteCatalog.DockerEngine)]
public sealed class BuildImages(WorkspaceImages images, RunOutcome outcome) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override Task RunAsync(PipelineContext context)
    {
        // The integration test starts the whole platform, whichever services were selected.
        var all = context.Session.AffectsPlatform && outcome.Planned.Contains("IntegrationTest", StringComparer.OrdinalIgnoreCase);
        // What is to be pushed must be what the registry has, where it has it.
        var fetch = outcome.Planned.Contains("PushImages", StringComparer.OrdinalIgnoreCase);
        return images.BuildAsync(context, all, fetch, context.CancellationToken);
    }
}
