using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Catalog;
using Berrys.Tools.Prerequisites;
using Cake.Core.Tooling;

namespace Berrys.Build.Prerequisites;

/// <summary>Finds tools through Cake's tool locator, with their versions.</summary>
/// <param name="locator">Cake's tool locator.</param>
/// <param name="versions">Remembers versions from run to run.</param>
public sealed class ToolFinder(IToolLocator locator, ToolVersions versions)
{
    /// <summary>Whether a command is on PATH, or where system administrators' commands are.</summary>
    /// <param name="executable">The command's name.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public static bool Exists(string executable) =>
        ExecutableFinder.Find(executable, ExecutableSearch.OfThisMachine()) is not null
        || File.Exists(Path.Combine("/usr/sbin", executable));

    /// <summary>Finds a tool.</summary>
    /// <param name="name">Its name in the catalog.</param>
    /// <param name="cancellationToken">Cancels asking for its version.</param>
    /// <returns>The tool, or <see langword="null"/> when it is not there or does not work.</returns>
    public async Task<ToolIdentity?> FindAsync(string name, CancellationToken cancellationToken)
    {
        foreach (var description in DescriptionsOf(name))
        {
            foreach (var path in PathsOf(description))
            {
                if (await IdentifyAsync(description, path, cancellationToken) is { } tool)
                    return tool;
            }
        }

        return null;
    }

    /// <summary>Finds a tool that must be there.</summary>
    /// <param name="name">Its name in the catalog of prerequisites.</param>
    /// <param name="cancellationToken">Cancels asking for its version.</param>
    /// <returns>The tool.</returns>
    /// <exception cref="BerrysException">It is not there (exit code 3).</exception>
    public async Task<ToolIdentity> RequireAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, cancellationToken) is { } tool)
            return tool;
        var install = InstallCommand.For(PrerequisiteCatalog.Named(name), Platforms.Current(), Environment.IsPrivilegedProcess);
        throw new BerrysException(ExitCode.MissingPrerequisite, $"{name} is not on this machine.", $"Install it: {install}");
    }

    /// <summary>Says which version of a tool a file is.</summary>
    /// <param name="description">The tool.</param>
    /// <param name="path">Its executable, absolute.</param>
    /// <param name="cancellationToken">Cancels asking.</param>
    /// <returns>The tool, or <see langword="null"/> when it does not work: a shim without its version, a broken installation.</returns>
    public async Task<ToolIdentity?> IdentifyAsync(ToolDescription description, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await versions.IdentifyAsync(description, path, cancellationToken);
        }
        catch (BerrysException error) when (error.ExitCode == ExitCode.MissingPrerequisite)
        {
            return null;
        }
    }

    private IEnumerable<string> PathsOf(ToolDescription description)
    {
        // Cake's locator knows tools that the build registered; the search knows every place of PATH in order.
        var search = ExecutableSearch.OfThisMachine();
        IEnumerable<string?> paths =
        [
            // The locator takes names only.
            locator.Resolve(description.Executables.Where(executable => !executable.Contains('/', StringComparison.Ordinal)))?.FullPath,
            .. description.Executables.SelectMany(executable => ExecutableFinder.FindAll(executable, search)),
        ];
        // A version manager's shim has to be started to say what it is; a program of its own is remembered.
        return paths.OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(path => Path.GetFileName(Path.GetDirectoryName(path)) == "shims");
    }

    private static IEnumerable<ToolDescription> DescriptionsOf(string name) => name switch
    {
        PrerequisiteCatalog.Compose => [ToolCatalog.DockerCompose, ToolCatalog.DockerComposePlugin],
        _ => ToolCatalog.All.Where(description => description.Name == name),
    };
}
