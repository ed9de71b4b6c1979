using Berrys.Build.Steps;

namespace Berrys.Build.Images;

/// <summary>The images of the workspace.</summary>
/// <param name="engine">The engine.</param>
/// <param name="bases">Sees to base images.</param>
/// <param name="standIns">Makes stand-ins for base images.</param>
/// <param name="files">The workspace's files.</param>
public sealed class WorkspaceImages(ContainerEngine engine, BaseImages bases, StandInImages standIns, WorkspaceFiles files)
{
    /// <summary>Builds those of the selected services; without a selection, all of them.</summary>
    /// <param name="context">The run.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A task that ends with the last build.</returns>
    public async Task BuildAsync(PipelineContext context, CancellationToken cancellationToken)
    {
        var selected = context.Session.Selected.Select(component => component.Name).ToHashSet(StringComparer.Ordinal);
        PlannedImage[] images = [.. ImageCatalog.Of(context.Workspace).Where(image => context.Options.Services is null || selected.Contains(image.Name))];
        if (images.Length == 0)
        {
            context.Print("BuildImages: no service has a Dockerfile");
            return;
        }

        var client = await engine.ClientAsync(cancellationToken);
        context.Print(client.Reason);
        var builder = Builder(context);
        await context.Steps.RunAsync([.. images.Select(image => builder.Work(image, client))], cancellationToken);
    }

    /// <summary>The reference of every image that the workspace builds, by its name.</summary>
    /// <param name="context">The run.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>References with their keys as tags.</returns>
    public async Task<IReadOnlyDictionary<string, string>> ReferencesAsync(PipelineContext context, CancellationToken cancellationToken)
    {
        var client = await engine.ClientAsync(cancellationToken);
        var builder = Builder(context);
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var image in ImageCatalog.Of(context.Workspace))
            references[image.Name] = (await builder.ResolveAsync(image, client, cancellationToken)).Reference;
        return references;
    }

    private ImageBuilder Builder(PipelineContext context) => new(context, engine, bases, standIns, files);
}
