namespace Berrys.Pipeline.Workspaces;

/// <summary>What makes a folder a service or a shared library, and where its parts lie.</summary>
internal static class ComponentConventions
{
    private static readonly string[] ProjectFiles = ["requirements.txt", "requirements-dev.txt", "pyproject.toml", "setup.py"];

    /// <summary>Whether a folder is a service: it has a Dockerfile, tests or requirements.</summary>
    /// <param name="folder">The workspace.</param>
    /// <param name="path">The folder's path.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool IsService(WorkspaceFolder folder, string path) =>
        folder.FirstFile([$"{path}/Dockerfile", .. ProjectFiles.Select(file => $"{path}/{file}")]) is not null
        || folder.FirstFolder([$"{path}/tests"]) is not null;

    /// <summary>Whether a folder is a shared library: it has Python code.</summary>
    /// <param name="folder">The workspace.</param>
    /// <param name="path">The folder's path.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool IsLibrary(WorkspaceFolder folder, string path) => folder.HasPython(path);

    /// <summary>The service in a folder.</summary>
    /// <param name="folder">The workspace.</param>
    /// <param name="name">The service's name.</param>
    /// <param name="path">The folder's path.</param>
    /// <returns>The service.</returns>
    public static Service Service(WorkspaceFolder folder, string name, string path) => new(name, path)
    {
        Dockerfile = folder.FirstFile([$"{path}/Dockerfile"]),
        UnitTests = UnitTests(folder, path),
        IntegrationTests = folder.FirstFolder([$"{path}/tests/integration"]),
        Requirements = folder.FirstFile([$"{path}/requirements.txt"]),
    };

    /// <summary>The shared library in a folder of <c>shared</c>.</summary>
    /// <param name="folder">The workspace.</param>
    /// <param name="name">The folder's name.</param>
    /// <returns>The library.</returns>
    public static SharedLibrary Library(WorkspaceFolder folder, string name) => new($"shared/{name}", $"shared/{name}")
    {
        UnitTests = UnitTests(folder, $"shared/{name}"),
        IntegrationTests = folder.FirstFolder([$"shared/{name}/tests/integration"]),
        Requirements = folder.FirstFile([$"shared/{name}/requirements.txt"]),
    };

    // Where tests are not sorted by kind, all of them are taken for unit tests; where they are, only the unit tests.
    private static string? UnitTests(WorkspaceFolder folder, string path)
    {
        if (folder.FirstFolder([$"{path}/tests/unit"]) is { } unit)
            return unit;
        var sorted = folder.FirstFolder([$"{path}/tests/integration", $"{path}/tests/e2e"]) is not null;
        return !sorted && folder.HasPython($"{path}/tests") ? $"{path}/tests" : null;
    }
}
