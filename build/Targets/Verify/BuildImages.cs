using Berrys.Build.Images;
using Berrys.Build.Steps;
using Berrys.Tools.Prerequisites;
using Cake.Frosting;

namespace Berrys.Build.Targets.Verify;

/// <summary>Builds one image per service, at the same time.</summary>
/// <param name="images">Builds images.</param>
[TaskName("BuildImages")]
[TaskDescription("Builds the image of every service that has none for its present inputs.")]
[Requires(PrerequisiteCatalog.Docker, PrerequisiteCatalog.DockerEngine)]
public sealed class BuildImages(WorkspaceImages images) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override Task RunAsync(PipelineContext context) => images.BuildAsync(context, context.CancellationToken);
}
