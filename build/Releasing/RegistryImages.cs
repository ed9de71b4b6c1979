using Berrys.Aws.Images;
using Berrys.Build.Clouds;
using Berrys.Build.Images;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Docker;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Build.Releasing;

/// <summary>Fetches images that were built of the same inputs before, perhaps on another machine.</summary>
/// <param name="engine">The engine that gets them.</param>
/// <param name="connector">Connects to the cloud.</param>
/// <param name="secrets">What must not be shown.</param>
public sealed class RegistryImages(ContainerEngine engine, CloudConnector connector, SecretRegistry secrets) : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private RegistrySession? _session;

    /// <summary>Fetches an image.</summary>
    /// <param name="context">The run, which has a cloud.</param>
    /// <param name="reference">Its repository with its key as tag, which it has in the engine afterwards.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its id; <see langword="null"/> when the registry has none of that key, or it cannot be fetched, which is said.</returns>
    public async Task<string?> FetchAsync(PipelineContext context, string reference, CancellationToken cancellationToken)
    {
        var store = new EcrImageStore((await connector.ConnectAsync(context.Print, cancellationToken)).Clients);
        var separator = reference.LastIndexOf(':');
        var repository = reference[..separator];
        if (await store.FindAsync(repository, reference[(separator + 1)..], cancellationToken) is not { } stored)
            return null;
        var session = await SessionAsync(context, store, cancellationToken);
        var (client, root) = (session.Client.Path, context.Workspace.Root);
        var remote = $"{session.Login.Host}/{repository}@{stored.Digest}";
        var pull = DockerCommands.Pull(client, root, remote, Deadline, session.Configuration);
        foreach (var command in (Command[])[pull, DockerCommands.Tag(client, root, remote, reference, Deadline)])
        {
            var result = await context.Commands.RunAsync(command, null, cancellationToken);
            if (result is { ExitCode: 0, DeadlinePassed: false })
                continue;
            context.Print($"{reference} is in the registry and cannot be fetched, so it is built: {LastWords.Of("docker", result)}");
            return null;
        }

        return await engine.FindAsync(reference, cancellationToken) is { } image && image.Id == stored.ConfigDigest ? image.Id : null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _session?.Dispose();
        _gate.Dispose();
    }

    private async Task<RegistrySession> SessionAsync(PipelineContext context, EcrImageStore store, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _session ??= await RegistrySession.OpenAsync(context, engine, store, secrets);
        }
        finally
        {
            _gate.Release();
        }
    }
}
