using Berrys.Build.Clouds;
using Berrys.Build.Images;
using Berrys.Build.Prerequisites;
using Berrys.Build.Testing;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Prerequisites;
using Cake.Frosting;

namespace Berrys.Build.Targets.Operate;

/// <summary>Removes what runs left behind in the workspace and in the Docker Engine.</summary>
/// <param name="engine">The engine.</param>
/// <param name="probe">Tells whether an engine answers.</param>
/// <param name="rehearsal">The rehearsal.</param>
[TaskName("Clean")]
[TaskDescription("Removes the rehearsal, artifacts/, .berrys/ and the workspace's containers, networks and images.")]
public sealed class Clean(ContainerEngine engine, PrerequisiteProbe probe, RehearsalProcess rehearsal) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        if (Directory.Exists(rehearsal.State))
            await rehearsal.RemoveAsync(context.Print, context.CancellationToken);
        var reachable = await probe.FindAsync([PrerequisiteCatalog.Named(PrerequisiteCatalog.DockerEngine)], context.CancellationToken);
        if (reachable[0].Version is not null)
            await RemoveFromEngineAsync(context);
        else
            context.Print("No Docker Engine answers: containers and images are left as they are");
        Remove(context, context.Session.Artifacts);
        Remove(context, context.Session.State);
    }

    private async Task RemoveFromEngineAsync(PipelineContext context)
    {
        var identity = context.Session.Identity;
        var leftovers = new DockerLeftovers(context.Commands, engine);
        await leftovers.RemoveAsync(identity.DockerLabel, context.CancellationToken);
        await leftovers.RemoveAsync(IntegrationTestRun.ProjectLabel(identity), context.CancellationToken);
        var images = await leftovers.RemoveImagesAsync(identity.DockerLabel, context.CancellationToken);
        if (images > 0)
            context.Print($"Removed {images} images");
    }

    private static void Remove(PipelineContext context, OwnFolder folder)
    {
        if (!Directory.Exists(folder.Path))
            return;
        // --artifacts can name any folder: only one that this program made is removed.
        var mark = folder.At(".gitignore");
        if (!File.Exists(mark) || File.ReadAllText(mark).Trim() != "*")
        {
            context.Print($"Left {folder.Path}: this program did not make it");
            return;
        }

        Directory.Delete(folder.Path, recursive: true);
        context.Print($"Removed {folder.Path}");
    }
}
