using System.Collections.Immutable;
using Berrys.Pipeline;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Compose;
using Berrys.Tools.Dockerfiles;

namespace Berrys.Build.Images;

/// <summary>Which images a workspace builds, and how.</summary>
public static class ImageCatalog
{
    /// <summary>Reads the compose file.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <returns>The file, or <see langword="null"/> when the workspace has none.</returns>
    /// <exception cref="BerrysException">It is malformed (exit code 2).</exception>
    public static ComposeFile? Compose(Workspace workspace) => workspace.ComposeFile is not { } path
        ? null
        : ComposeFile.Parse(path, File.ReadAllText(Path.Combine(workspace.Root, path)), Environment.GetEnvironmentVariable);

    /// <summary>Lists the images: those of the compose file's build sections, and of services that it does not build.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <returns>The images, by name.</returns>
    /// <exception cref="BerrysException">A Dockerfile or the compose file is malformed, or a Dockerfile is missing (exit code 2).</exception>
    public static IReadOnlyList<PlannedImage> Of(Workspace workspace)
    {
        var composed = Compose(workspace)?.Services.Where(service => service.Build is not null).Select(service => FromCompose(workspace, service)).ToArray() ?? [];
        var covered = composed.Select(image => image.DockerfilePath).ToHashSet(StringComparer.Ordinal);
        var others = workspace.Services
            .Where(service => service.Dockerfile is { } dockerfile && !covered.Contains(dockerfile))
            .Select(service => FromService(workspace, service));
        return [.. composed.Concat(others).OrderBy(image => image.Name, StringComparer.Ordinal)];
    }

    private static PlannedImage FromCompose(Workspace workspace, ComposeService service)
    {
        var build = service.Build!;
        var context = Clean(build.Context);
        var arguments = workspace.Definition.Images.BuildArguments.ToBuilder();
        foreach (var (name, value) in build.Arguments)
        {
            if ((value ?? Environment.GetEnvironmentVariable(name)) is { } known)
                arguments[name] = known;
        }

        return Plan(workspace, service.Name, context, build.Dockerfile ?? "Dockerfile", build.Target, arguments.ToImmutable());
    }

    private static PlannedImage FromService(Workspace workspace, Service service)
    {
        var dockerfile = service.Dockerfile!;
        var arguments = workspace.Definition.Images.BuildArguments;
        var context = service.Context ?? (CopiesFromWorkspace(workspace, dockerfile, arguments) ? "." : service.Path);
        var relative = context == "." ? dockerfile : Path.GetRelativePath(context, dockerfile).Replace('\\', '/');
        return Plan(workspace, service.Name, context, relative, null, arguments);
    }

    private static PlannedImage Plan(
        Workspace workspace, string name, string context, string dockerfile, string? target, ImmutableSortedDictionary<string, string> arguments)
    {
        var path = Clean(context == "." ? dockerfile : $"{context}/{dockerfile}");
        var parsed = Dockerfile.Parse(Read(workspace, path), path) with { Path = dockerfile };
        return new PlannedImage(name, $"{workspace.Definition.Images.Name}/{ImageName.Of(name)}", parsed, path, context, target, arguments);
    }

    // A Dockerfile that copies services/NAME/… or shared/… can only mean the workspace as its context.
    private static bool CopiesFromWorkspace(Workspace workspace, string dockerfile, ImmutableSortedDictionary<string, string> arguments) =>
        Dockerfile.Parse(Read(workspace, dockerfile), dockerfile).ContextSources(arguments)
            .Any(source => source.Path is { } path && (path.StartsWith("services/", StringComparison.Ordinal) || path.StartsWith("shared/", StringComparison.Ordinal)));

    private static string Read(Workspace workspace, string path)
    {
        var file = Path.Combine(workspace.Root, path);
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw new BerrysException(ExitCode.Usage, $"{workspace.ComposeFile ?? path} builds from {path}, which does not exist.", "Correct the path, or add the Dockerfile.");
    }

    private static string Clean(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".");
        var clean = string.Join('/', parts);
        return clean.Length == 0 ? "." : clean;
    }
}
