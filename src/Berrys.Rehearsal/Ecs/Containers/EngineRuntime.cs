using System.Collections.Immutable;
using System.Net;
using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.Logs;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>Runs containers in the Docker Engine.</summary>
/// <param name="docker">The engine.</param>
/// <param name="images">Its images.</param>
/// <param name="output">Its containers' output.</param>
/// <param name="network">The workspace's network.</param>
/// <param name="settings">The rehearsal.</param>
/// <param name="time">The clock.</param>
internal sealed class EngineRuntime(
    IDockerClient docker, EngineImages images, EngineOutput output, RehearsalNetwork network, RehearsalSettings settings, TimeProvider time) : ITaskRuntime
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public Task<string> PrepareImageAsync(string reference, CancellationToken cancellationToken) => images.PrepareAsync(reference, cancellationToken);

    /// <inheritdoc/>
    public async Task<string> StartAsync(ContainerPlan plan, CancellationToken cancellationToken)
    {
        string id;
        try
        {
            id = (await docker.Containers.CreateContainerAsync(ContainerRequests.Of(plan, network.Name), cancellationToken)).ID;
        }
        catch (DockerApiException exception)
        {
            throw new TaskStartException($"CannotCreateContainerError: {Brief(exception)}", exception) { Container = plan.Spec.Name };
        }

        try
        {
            await docker.Containers.StartContainerAsync(id, new ContainerStartParameters(), cancellationToken);
            return id;
        }
        catch (DockerApiException exception)
        {
            await RemoveAsync(id, cancellationToken);
            throw new TaskStartException($"CannotStartContainerError: {Brief(exception)}", exception) { Container = plan.Spec.Name };
        }
    }

    /// <inheritdoc/>
    public async Task<ContainerView?> ObserveAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var found = await docker.Containers.InspectContainerAsync(id, cancellationToken);
            var address = found.NetworkSettings?.Networks is { } networks && networks.TryGetValue(network.Name, out var own) ? own.IPAddress : null;
            var state = found.State!;
            // "created" is not "exited": a container that never ran has no exit code.
            return new ContainerView(state.Running)
            {
                ExitCode = state.Running ? null : (int)state.ExitCode,
                OutOfMemory = state.OOMKilled,
                Health = state.Health?.Status?.ToString()?.ToUpperInvariant() is ("HEALTHY" or "UNHEALTHY") and var health ? health : "UNKNOWN",
                Address = string.IsNullOrEmpty(address) ? null : IPAddress.Parse(address),
            };
        }
        catch (DockerContainerNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<ContainerView?> WaitForEndAsync(string id, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await docker.Containers.WaitContainerAsync(id, cancellationToken);
            }
            catch (DockerContainerNotFoundException)
            {
                return null;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The engine is being restarted; the container may go on meanwhile.
                await Task.Delay(Retry, time, cancellationToken);
                continue;
            }

            var view = await ObserveAsync(id, cancellationToken);
            if (view is not { Running: true })
                return view;
        }
    }

    /// <inheritdoc/>
    public async Task StopAsync(string id, TimeSpan grace, CancellationToken cancellationToken)
    {
        try
        {
            await docker.Containers.StopContainerAsync(
                id, new ContainerStopParameters { WaitBeforeKillSeconds = (uint)grace.TotalSeconds }, cancellationToken);
        }
        catch (DockerContainerNotFoundException)
        {
        }
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await docker.Containers.RemoveContainerAsync(id, new ContainerRemoveParameters { Force = true, RemoveVolumes = true }, cancellationToken);
        }
        catch (DockerContainerNotFoundException)
        {
        }
        catch (DockerApiException exception) when (exception.StatusCode == HttpStatusCode.Conflict)
        {
            // Its removal is under way already.
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LogLine> ReadOutputAsync(string id, DateTimeOffset? after, CancellationToken cancellationToken) =>
        output.FollowAsync(id, after, cancellationToken);

    /// <inheritdoc/>
    public async Task<ImmutableArray<FoundContainer>> FindAsync(CancellationToken cancellationToken)
    {
        var labels = new Dictionary<string, bool> { [settings.DockerLabel] = true, [ContainerPlanner.TaskLabel] = true };
        var found = await docker.Containers.ListContainersAsync(
            new ContainersListParameters { All = true, Filters = new Dictionary<string, IDictionary<string, bool>> { ["label"] = labels } },
            cancellationToken);
        return [.. found.Select(item => new FoundContainer(
            item.ID, item.Labels[ContainerPlanner.TaskLabel], item.Labels[ContainerPlanner.ContainerLabel]))];
    }

    private static string Brief(DockerApiException exception)
    {
        var body = exception.ResponseBody ?? exception.Message;
        try
        {
            return System.Text.Json.Nodes.JsonNode.Parse(body)?["message"]?.GetValue<string>() ?? body;
        }
        catch (System.Text.Json.JsonException)
        {
            return body;
        }
    }
}
