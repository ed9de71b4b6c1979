using Berrys.Pipeline.Checks;
using Berrys.Tools.Prerequisites;

namespace Berrys.Build.Prerequisites;

/// <summary>Looks for prerequisites on this machine.</summary>
/// <param name="tools">Finds tools and their versions.</param>
/// <param name="session">The workspace, whose Python environment is looked into.</param>
/// <param name="commands">Runs commands.</param>
public sealed class PrerequisiteProbe(ToolFinder tools, WorkspaceSession session, ICommandRunner commands)
{
    private static readonly TimeSpan EngineDeadline = TimeSpan.FromSeconds(5);

    /// <summary>Looks for all of them at the same time.</summary>
    /// <param name="prerequisites">What to look for.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>What was found, in the order asked.</returns>
    public async Task<IReadOnlyList<PrerequisiteStatus>> FindAsync(
        IEnumerable<Prerequisite> prerequisites, CancellationToken cancellationToken) =>
        await Task.WhenAll(prerequisites.Select(prerequisite => FindAsync(prerequisite, cancellationToken)));

    private async Task<PrerequisiteStatus> FindAsync(Prerequisite prerequisite, CancellationToken cancellationToken)
    {
        switch (prerequisite.Kind)
        {
            case PrerequisiteKind.DockerEngine:
                return await FindEngineAsync(prerequisite, cancellationToken);
            case PrerequisiteKind.PythonDistribution:
                var version = session.Restored?.Distributions.GetValueOrDefault(prerequisite.Name);
                return new PrerequisiteStatus(prerequisite, version, version is null ? null : session.VirtualEnvironment);
            default:
                var tool = await tools.FindAsync(prerequisite.Name, cancellationToken);
                return new PrerequisiteStatus(prerequisite, tool?.Version, tool?.Path);
        }
    }

    private async Task<PrerequisiteStatus> FindEngineAsync(Prerequisite prerequisite, CancellationToken cancellationToken)
    {
        var host = Environment.GetEnvironmentVariable("DOCKER_HOST");
        var version = DockerEngineProbe.SocketOf(host) is { } socket
            ? await DockerEngineProbe.VersionAsync(socket, EngineDeadline, cancellationToken)
            : await DockerServerVersionAsync(cancellationToken);
        return new PrerequisiteStatus(prerequisite, version, version is null ? null : host ?? DockerEngineProbe.DefaultSocket);
    }

    private async Task<string?> DockerServerVersionAsync(CancellationToken cancellationToken)
    {
        if (await tools.FindAsync(PrerequisiteCatalog.Docker, cancellationToken) is not { } docker)
            return null;
        var command = new Command
        {
            Executable = docker.Path,
            Arguments = ["version", "--format", "{{.Server.Version}}"],
            WorkingDirectory = session.Repository,
            Deadline = EngineDeadline,
        };
        var result = await commands.RunAsync(command, null, cancellationToken);
        return result is { ExitCode: 0, DeadlinePassed: false } ? result.Output.Trim() : null;
    }
}
