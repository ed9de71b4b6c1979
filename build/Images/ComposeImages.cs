using Berrys.Pipeline;
using Berrys.Tools.Debian;

namespace Berrys.Build.Images;

/// <summary>The image that each service of the compose file runs: one that this workspace built, or one that the engine can get.</summary>
/// <param name="images">The workspace's images.</param>
/// <param name="bases">Sees to images from outside.</param>
/// <param name="standIns">Makes stand-ins for images that cannot be pulled.</param>
public sealed class ComposeImages(WorkspaceImages images, BaseImages bases, StandInImages standIns)
{
    /// <summary>Finds the images.</summary>
    /// <param name="context">The run.</param>
    /// <param name="catalog">The workspace's images and compose file.</param>
    /// <param name="service">The service that will be run, with all that it depends on.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A reference for each of these services.</returns>
    /// <exception cref="BerrysException">An image cannot be had (exit code 3).</exception>
    public async Task<IReadOnlyDictionary<string, string>> ReferencesAsync(
        PipelineContext context, ImageCatalog catalog, string service, CancellationToken cancellationToken)
    {
        var built = await images.ReferencesAsync(context, catalog, cancellationToken);
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in catalog.Compose!.WithDependencies(service))
        {
            if (built.TryGetValue(name, out var own))
                references[name] = own;
            else if (catalog.Compose.Services[name].Image is { } image)
                references[name] = await OutsideAsync(context, image, cancellationToken);
        }

        return references;
    }

    private async Task<string> OutsideAsync(PipelineContext context, string image, CancellationToken cancellationToken)
    {
        var found = await bases.ObtainAsync(image, context.Print, cancellationToken);
        if (found.Id is not null)
            return image;
        if (!StandInImages.StandsInFor(image, "postgres"))
        {
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"{context.Workspace.ComposeFile} needs {image}, and no registry can be reached ({found.Unreachable}).",
                "Connect to a registry, or load it into the engine: docker load");
        }

        var standIn = DebianImages.Postgres(DebianSuite.Current());
        await standIns.MakeAsync(standIn, context.Print, cancellationToken);
        context.Print($"No registry can be reached: {image} is replaced by {standIn.Reference}");
        return standIn.Reference;
    }
}
