using Berrys.Build.Prerequisites;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Catalog;
using Berrys.Tools.Docker;
using Berrys.Tools.Prerequisites;

namespace Berrys.Build.Images;

/// <summary>The Docker Engine, through the client that can build best.</summary>
/// <param name="commands">Runs the client.</param>
/// <param name="tools">Finds clients.</param>
/// <param name="session">The workspace.</param>
public sealed class ContainerEngine(ICommandRunner commands, ToolFinder tools, WorkspaceSession session)
{
    private static readonly TimeSpan QuestionDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PullDeadline = TimeSpan.FromMinutes(10);
    private readonly Lock _lock = new();
    private Task<DockerClient>? _client;

    /// <summary>The folder that the client runs in.</summary>
    public string Folder => session.HasWorkspace ? session.Workspace.Root : session.Repository;

    /// <summary>The client.</summary>
    /// <param name="cancellationToken">Cancels looking for it.</param>
    /// <returns>The client, found once for a run.</returns>
    /// <exception cref="BerrysException">There is none (exit code 3).</exception>
    public Task<DockerClient> ClientAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
            return _client ??= ChooseAsync(cancellationToken);
    }

    /// <summary>Asks for an image.</summary>
    /// <param name="reference">Its name or id.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The image, or <see langword="null"/> when the engine has none of that name.</returns>
    public async Task<DockerImage?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        var client = await ClientAsync(cancellationToken);
        var result = await commands.RunAsync(DockerCommands.InspectImage(client.Path, Folder, reference, QuestionDeadline), null, cancellationToken);
        return result.ExitCode == 0 ? DockerImage.Parse(result.Output) : null;
    }

    /// <summary>Pulls an image.</summary>
    /// <param name="reference">Its name.</param>
    /// <param name="cancellationToken">Cancels the pull.</param>
    /// <returns>How it ended.</returns>
    public async Task<PullVerdict> PullAsync(string reference, CancellationToken cancellationToken)
    {
        var client = await ClientAsync(cancellationToken);
        var result = await commands.RunAsync(DockerCommands.Pull(client.Path, Folder, reference, PullDeadline), null, cancellationToken);
        return PullVerdict.Parse(result.ExitCode, result.Output + "\n" + result.Error, result.DeadlinePassed);
    }

    /// <summary>Lists what carries the workspace's label.</summary>
    /// <param name="list">Builds the listing command from client, folder, label and deadline.</param>
    /// <param name="label">The label, NAME=VALUE.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Ids.</returns>
    public async Task<IReadOnlyList<string>> ListAsync(
        Func<string, string, string, TimeSpan, Command> list, string label, CancellationToken cancellationToken)
    {
        var client = await ClientAsync(cancellationToken);
        var result = await commands.RunAsync(list(client.Path, Folder, label, QuestionDeadline), null, cancellationToken);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
    }

    private async Task<DockerClient> ChooseAsync(CancellationToken cancellationToken)
    {
        var candidates = new List<DockerClientCandidate>();
        foreach (var path in ExecutableFinder.FindAll(PrerequisiteCatalog.Docker, ExecutableSearch.OfThisMachine()))
        {
            if (await tools.IdentifyAsync(ToolCatalog.Docker, path, cancellationToken) is { } tool)
                candidates.Add(new DockerClientCandidate(path, tool.Version, HasBuildx()));
        }

        return DockerClient.Choose(candidates)
            ?? throw new BerrysException(
                ExitCode.MissingPrerequisite, "There is no working Docker client.", "./build.sh --target=Doctor shows how to install one.");
    }

    private static bool HasBuildx()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] folders =
        [
            Path.Combine(home, ".docker/cli-plugins"), "/usr/local/lib/docker/cli-plugins", "/usr/local/libexec/docker/cli-plugins",
            "/usr/lib/docker/cli-plugins", "/usr/libexec/docker/cli-plugins",
        ];
        return folders.Any(folder => File.Exists(Path.Combine(folder, "docker-buildx")));
    }
}
