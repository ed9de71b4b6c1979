using Berrys.Pipeline;
using Docker.DotNet;

namespace Berrys.Rehearsal.Containers;

/// <summary>The Docker Engine of this machine.</summary>
internal static class DockerEngine
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <summary>Connects to the engine that <c>DOCKER_HOST</c> names, or to the usual socket.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A client; the engine has answered it once.</returns>
    /// <exception cref="BerrysException">No engine answers (exit code 3).</exception>
    public static async Task<DockerClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var host = Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } named ? named : "unix:///var/run/docker.sock";
        DockerClient? client = null;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Deadline);
        try
        {
            client = new DockerClientBuilder().WithEndpoint(new Uri(host)).Build();
            await client.System.PingAsync(deadline.Token);
            return client;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            client?.Dispose();
            throw new BerrysException(ExitCode.MissingPrerequisite, $"The Docker Engine at {host} does not answer: {error.Message}", "Start dockerd, then run this again.", error);
        }
    }
}
