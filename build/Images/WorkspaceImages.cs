using System.Collections.Immutable;
using Berrys.Build.Releasing;
using Berrys.Build.Steps;
using Berrys.Pipeline;

namespace Berrys.Build.Images;

/// <summary>The images of the workspace.</summary>
/// <param name="engine">The engine.</param>
/// <param name="bases">Sees to base images.</param>
/// <param name="standIns">Makes stand-ins for base images.</param>
/// <param name="files">The workspace's files.</param>
/// <param name="registry">Has images that were built elsewhere.</param>
public sealed class WorkspaceImages(ContainerEngine engine, BaseImages bases, StandInImages standIns, WorkspaceListing files, RegistryImages registry)
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
    /// <param name="fetch">Whether to fetch what the registry has instead of building it.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A task that ends with the last build.</returns>
    public async Task BuildAsync(PipelineContext context, bool all, bool fetch, CancellationToken cancellationToken)
    {
        var catalog = await ReadAsync(context, cancellationToken);
        foreach (var note in catalog.Notes)
            context.Print(note);
        var images = all ? catalog.Images : Selected(context, catalog);
        if (images.IsEmpty)
        {
            context.Print(context.Session.IsWhole ? "BuildImages: no service has a Dockerfile" : "BuildImages: none of the selected services has a Dockerfile");
            return;
        }

        var client = await engine.ClientAsync(cancellationToken);
        context.Print(client.Reason);
        var builder = new ImageBuilder(
            context, engine, bases, standIns, files, context.Print, fetch ? (reference, token) => registry.FetchAsync(context, reference, token) : null);
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

    /// <summary>The images that images are built from.</summary>
    /// <param name="context">The run.</param>
    /// <param name="images">The images.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The ids of their bases in the engine, by name.</returns>
    public async Task<IReadOnlyDictionary<string, string>> BaseIdsAsync(
        PipelineContext context, IReadOnlyCollection<PlannedImage> images, CancellationToken cancellationToken)
    {
        var client = await engine.ClientAsync(cancellationToken);
        var builder = Builder(context, _ => { });
        var ids = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var image in images)
        {
            foreach (var (name, id) in (await builder.ResolveAsync(image, client, cancellationToken)).Bases)
                ids[name] = id;
        }

        return ids;
    }

    /// <summary>The images of the selected services; without a selection, all that the workspace builds.</summary>
    /// <param name="context">The run.</param>
    /// <param name="catalog">All images.</param>
    /// <returns>The images.</returns>
    public static ImmutableArray<PlannedImage> Selected(PipelineContext context, ImageCatalog catalog)
    {
        var selected = context.Session.Selected.Select(component => component.Name).ToHashSet(StringComparer.Ordinal);
        return [.. catalog.Images.Where(image => context.Session.IsWhole || selected.Contains(image.Build.Service))];
    }

    /// <summary>Finds images in the engine that BuildImages has built.</summary>
    /// <param name="context">The run.</param>
    /// <param name="images">The images.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The images with the ids that the engine knows them by: what PushImages compares with what the registry has.</returns>
    /// <exception cref="BerrysException">The engine lacks one (exit code 1).</exception>
    public async Task<IReadOnlyList<BuiltImage>> BuiltAsync(
        PipelineContext context, IReadOnlyCollection<PlannedImage> images, CancellationToken cancellationToken)
    {
        var client = await engine.ClientAsync(cancellationToken);
        var builder = Builder(context, _ => { });
        var built = new List<BuiltImage>();
        foreach (var image in images)
        {
            var resolved = await builder.ResolveAsync(image, client, cancellationToken);
            var found = await engine.FindAsync(resolved.Reference, cancellationToken)
                ?? throw new BerrysException(ExitCode.Failed, $"{resolved.Reference} is not in the engine.", "./build.sh --target=BuildImages builds it.");
            built.Add(new BuiltImage(image, resolved, found.Id));
        }

        return built;
    }

    private ImageBuilder Builder(PipelineContext context, Action<string> print) => new(context, engine, bases, standIns, files, print);
}
