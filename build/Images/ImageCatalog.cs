using System.Collections.Immutable;
using Berrys.Pipeline;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Compose;
using Berrys.Tools.Dockerfiles;
using Berrys.Tools.Images;

namespace Berrys.Build.Images;

/// <summary>The images of a workspace and the compose file that they run in.</summary>
/// <param name="Images">The images to build, by service.</param>
/// <param name="Compose">The compose file, or <see langword="null"/> when the workspace has none.</param>
/// <param name="Notes">What is not built and why, one sentence each.</param>
public sealed record ImageCatalog(ImmutableArray<PlannedImage> Images, ComposeFile? Compose, ImmutableArray<string> Notes)
{
    /// <summary>Reads the compose file and the Dockerfiles.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="files">All its files.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="BerrysException">One of them is malformed or missing (exit code 2).</exception>
    public static ImageCatalog Read(Workspace workspace, IReadOnlySet<string> files)
    {
        var compose = ReadCompose(workspace);
        var plan = ImagePlan.Of(workspace, compose, path => ReadDockerfile(workspace, path), files, workspace.Definition.Images.Name);
        var contexts = workspace.Services
            .Where(service => service is { Context: not null, Dockerfile: not null })
            .ToDictionary(service => service.Dockerfile!, service => service.Context!, StringComparer.Ordinal);
        var images = plan.Builds
            .Select(build => build.ComposeServices.IsEmpty && contexts.TryGetValue(build.Dockerfile, out var context) ? build with { Context = context } : build)
            .Select(build => new PlannedImage(
                build,
                ReadDockerfile(workspace, build.Dockerfile),
                workspace.Definition.Images.BuildArguments.SetItems(build.BuildArguments)));
        return new ImageCatalog([.. images], compose, plan.Notes);
    }

    private static ComposeFile? ReadCompose(Workspace workspace)
    {
        if (workspace.ComposeFile is not { } path)
            return null;
        var settings = Path.Combine(workspace.Root, ".env");
        var variables = File.Exists(settings) ? DotEnv.Parse(File.ReadAllText(settings)) : ImmutableSortedDictionary<string, string>.Empty;
        return ComposeFile.Parse(
            File.ReadAllText(Path.Combine(workspace.Root, path)),
            path,
            name => Environment.GetEnvironmentVariable(name) ?? variables.GetValueOrDefault(name));
    }

    private static Dockerfile ReadDockerfile(Workspace workspace, string path)
    {
        var file = Path.Combine(workspace.Root, path);
        return File.Exists(file)
            ? Dockerfile.Parse(File.ReadAllText(file), path)
            : throw new BerrysException(
                ExitCode.Usage, $"{workspace.ComposeFile ?? "pipeline.yaml"} builds from {path}, which does not exist.", "Correct the path, or add the Dockerfile.");
    }
}
