using System.Collections.Immutable;
using System.Net;
using Berrys.Rehearsal.Logs;

namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>What runs containers.</summary>
internal interface ITaskRuntime
{
    /// <summary>Makes an image present.</summary>
    /// <param name="reference">As the task definition names it.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its digest, or its id when it never was in a registry.</returns>
    /// <exception cref="TaskStartException">It cannot be had.</exception>
    Task<string> PrepareImageAsync(string reference, CancellationToken cancellationToken);

    /// <summary>Makes a container and starts it.</summary>
    /// <param name="plan">The container.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The engine's id of it.</returns>
    /// <exception cref="TaskStartException">It cannot be made or started.</exception>
    Task<string> StartAsync(ContainerPlan plan, CancellationToken cancellationToken);

    /// <summary>Looks at a container.</summary>
    /// <param name="id">The engine's id.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>How it is; <see langword="null"/> when there is none.</returns>
    Task<ContainerView?> ObserveAsync(string id, CancellationToken cancellationToken);

    /// <summary>Waits for a container's end.</summary>
    /// <param name="id">The engine's id.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>How it ended; <see langword="null"/> when there is none.</returns>
    Task<ContainerView?> WaitForEndAsync(string id, CancellationToken cancellationToken);

    /// <summary>Sends SIGTERM, and SIGKILL when that did not end it in time. Nothing happens to one that has ended.</summary>
    /// <param name="id">The engine's id.</param>
    /// <param name="grace">The time between the two.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task StopAsync(string id, TimeSpan grace, CancellationToken cancellationToken);

    /// <summary>Removes a container, running or not, if it is there.</summary>
    /// <param name="id">The engine's id.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task RemoveAsync(string id, CancellationToken cancellationToken);

    /// <summary>Reads what a container writes, to its end.</summary>
    /// <param name="id">The engine's id.</param>
    /// <param name="after">Only lines after this time.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The lines as they are written.</returns>
    IAsyncEnumerable<LogLine> ReadOutputAsync(string id, DateTimeOffset? after, CancellationToken cancellationToken);

    /// <summary>Finds the containers of all tasks of the workspace.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Them, ended ones too.</returns>
    Task<ImmutableArray<FoundContainer>> FindAsync(CancellationToken cancellationToken);
}

/// <summary>How a container is.</summary>
/// <param name="Running">Whether it runs.</param>
internal sealed record ContainerView(bool Running)
{
    /// <summary>Its exit code once it has ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Whether it was killed for its memory.</summary>
    public bool OutOfMemory { get; init; }

    /// <summary><c>HEALTHY</c>, <c>UNHEALTHY</c> or <c>UNKNOWN</c>.</summary>
    public string Health { get; init; } = "UNKNOWN";

    /// <summary>Its address, when it has one of its own.</summary>
    public IPAddress? Address { get; init; }
}

/// <summary>A container that is there.</summary>
/// <param name="Id">The engine's id.</param>
/// <param name="TaskArn">Its task.</param>
/// <param name="Name">Its name in the task definition.</param>
internal sealed record FoundContainer(string Id, string TaskArn, string Name);
