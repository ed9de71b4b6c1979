namespace Berrys.Pipeline.Workspaces;

/// <summary>Reads a workspace: first by convention, then as its pipeline.yaml corrects it (docs/workspace.md).</summary>
public static class WorkspaceReader
{
    private static readonly string[] ComposeFiles = ["docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml"];

    /// <summary>Reads a workspace.</summary>
    /// <param name="root">Its folder.</param>
    /// <returns>What is in it.</returns>
    /// <exception cref="BerrysException">pipeline.yaml has errors (exit code 2).</exception>
    public static Workspace Read(string root)
    {
        var folder = new WorkspaceFolder(Path.GetFullPath(root));
        var conventions = ByConvention(folder);
        var file = Path.Combine(folder.Root, PipelineFile.Name);
        if (!File.Exists(file))
        {
            var misnamed = folder.FirstFile(["pipeline.yml"]) is null ? "" : "pipeline.yml is not read: its name must be pipeline.yaml.";
            return WorkspaceNotes.AddTo(conventions, folder, misnamed);
        }

        var definition = PipelineFile.Parse(Text(file), file, conventions, folder.Exists);
        return WorkspaceNotes.AddTo(DefinedServices.Apply(definition, conventions, folder), folder, [.. definition.Notes]);
    }

    /// <summary>Whether a folder has services by convention.</summary>
    /// <param name="root">The folder.</param>
    /// <returns><see langword="true"/> when a folder of its <c>services</c> is a service.</returns>
    internal static bool HasServices(string root)
    {
        var folder = new WorkspaceFolder(root);
        return folder.Children("services").Any(name => ComponentConventions.IsService(folder, $"services/{name}"));
    }

    private static Workspace ByConvention(WorkspaceFolder folder) => new()
    {
        Root = folder.Root,
        Services =
        [
            .. folder.Children("services")
                .Where(name => ComponentConventions.IsService(folder, $"services/{name}"))
                .Select(name => ComponentConventions.Service(folder, name, $"services/{name}")),
        ],
        SharedLibraries =
        [
            .. folder.Children("shared")
                .Where(name => ComponentConventions.IsLibrary(folder, $"shared/{name}"))
                .Select(name => ComponentConventions.Library(folder, name)),
        ],
        ComposeFile = folder.FirstFile(ComposeFiles),
        UnitTests = folder.FirstFolder(["tests/unit"]),
        IntegrationTests = folder.FirstFolder(["tests/integration"]),
        Requirements = folder.FirstFile(["requirements.txt"]),
        DevelopmentRequirements = folder.FirstFile(["requirements-dev.txt"]),
    };

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BerrysException(ExitCode.Usage, $"{file} cannot be read: {error.Message}", $"ls -l '{file}'", error);
        }
    }
}
