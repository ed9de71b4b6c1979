using Berrys.Build.Steps;

namespace Berrys.Build.Images;

/// <summary>The images of the workspace.</summary>
/// <param name="engine">The engine.</param>
/// <param name="bases">Sees to base images.</param>
/// <param name="standIns">Makes stand-ins for base images.</param>
/// <param name="files">The workspace's files.</param>
public sealed class WorkspaceImages(ContainerEngine engine, BaseImages bases, StandInImages standIns, WorkspaceListing files)
{
    /// <summary>Reads the compose file and the Dockerfiles.</summary>
    /// <param name="context">The run.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The images.</returns>
    public async Task<ImageCatalog> ReadAsync(PipelineContext context, CancellationToken cancellationToken) =>
        ImageCatalog.Read(context.Workspace, await files.ListAsync(cancellationToken));

    /// <summary>Builds those of the selected services; without a selection, all of them.</summary>
    /// <param name="context">The run.</param>
    /// <param name="all">Whether to build all of them in any case.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A task that ends with the last build.</returns>
    public async Task BuildAsync(PipelineContext context, bool all, CancellationToken cancellationToken)
    {
        var catalog = await ReadAsync(context, cancellationToken);
        foreach (var note in catalog.Notes)
            context.Print(note);
        var selected = context.Session.Selected.Select(component => component.Name).ToHashSet(StringComparer.Ordinal);
        PlannedImage[] images = [.. catalog.Images.Where(image => all || context.Options.Services is null || selected.Contains(image.Build.Service))];
        if (images.Length == 0)
        {
            context.Print("BuildImages: no service has a Dockerfile");
            return;
        }

        var client = await engine.ClientAsync(cancellationToken);
        context.Print(client.Reason);
        var builder = Builder(context, context.Print);
        await context.Steps.RunAsync([.. images.Select(image => builder.Work(image, client))], cancellationToken);
    }

    /// <summary>The image of each compose service that the workspace builds.</summary>
    /// <param name="context">The run.</param>
    /// <param name="catalog">The images.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>References with their keys as tags, by compose service.</returns>
    public async Task<IReadOnlyDictionary<string, string>> ReferencesAsync(
        PipelineContext context, ImageCatalog catalog, CancellationToken cancellationToken)
    {
        var client = await engine.ClientAsync(cancellationToken);
        // BuildImages has said already which base images were replaced.
        var builder = Builder(context, _ => { });
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var image in catalog.Images.Where(image => !image.Build.ComposeServices.IsEmpty))
        {
            var resolved = await builder.ResolveAsync(image, client, cancellationToken);
            foreach (var service in image.Build.ComposeServices)
                references[service] = resolved.Reference;
        }

        return references;
    }

    /// <summary>The image of each service.</summary>
    /// <param name="context">The run.</param>
    /// <param name="images">The images.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>References with their keys as tags, by service.</returns>
    public async Task<IReadOnlyDictionary<string, string>> ServiceReferencesAsync(
        PipelineContext context, IReadOnlyCollection<PlannedImage> images, CancellationToken cancellationToken)
    {
        var client = await engine.ClientAsync(cancellationToken);
        var builder = Builder(context, _ => { });
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var image in images)
            references[image.Build.Service] = (await builder.ResolveAsync(image, client, cancellationToken)).Reference;
        return references;
    }

    private ImageBuilder Builder(PipelineContext context, Action<string> print) => new(context, engine, bases, standIns, files, print);
}
