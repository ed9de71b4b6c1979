using System.Collections.Immutable;

namespace Berrys.Rehearsal.StatusPage;

/// <summary>What the status page shows of ECS.</summary>
public interface IServiceView
{
    /// <summary>The services as they are.</summary>
    /// <returns>In the order in which to show them.</returns>
    ImmutableArray<ServiceRow> Services();

    /// <summary>The tasks as they are, recently stopped ones included.</summary>
    /// <returns>In the order in which to show them.</returns>
    ImmutableArray<TaskRow> Tasks();
}

/// <summary>A service.</summary>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="Name">The service's name.</param>
/// <param name="Desired">How many tasks it should have.</param>
/// <param name="Running">How many run.</param>
/// <param name="Pending">How many are being started.</param>
/// <param name="Deployments">Its deployments, the primary one first.</param>
/// <param name="LastEvent">Its last event, or <see langword="null"/>.</param>
public sealed record ServiceRow(
    string Cluster, string Name, int Desired, int Running, int Pending, ImmutableArray<DeploymentRow> Deployments, string? LastEvent);

/// <summary>A deployment of a service.</summary>
/// <param name="Status"><c>PRIMARY</c>, <c>ACTIVE</c> or <c>INACTIVE</c>.</param>
/// <param name="RolloutState"><c>IN_PROGRESS</c>, <c>COMPLETED</c> or <c>FAILED</c>.</param>
/// <param name="TaskDefinition">Family and revision, such as <c>web:3</c>.</param>
/// <param name="Desired">How many tasks it should have.</param>
/// <param name="Running">How many run.</param>
/// <param name="Failed">How many have failed.</param>
public sealed record DeploymentRow(string Status, string RolloutState, string TaskDefinition, int Desired, int Running, int Failed);

/// <summary>A task.</summary>
/// <param name="Id">The last part of its ARN.</param>
/// <param name="Service">The service's name, or the group of a task that was run by itself.</param>
/// <param name="Status">Its last status, such as <c>RUNNING</c>.</param>
/// <param name="Health"><c>HEALTHY</c>, <c>UNHEALTHY</c> or <c>UNKNOWN</c>.</param>
/// <param name="Address">Its address, or <see langword="null"/> before it has one.</param>
/// <param name="ImageDigest">The digest of its image, or <see langword="null"/>.</param>
/// <param name="StartedAt">When it was started, or <see langword="null"/>.</param>
/// <param name="StoppedReason">Why it was stopped, or <see langword="null"/>.</param>
public sealed record TaskRow(
    string Id, string Service, string Status, string Health, string? Address, string? ImageDigest, DateTimeOffset? StartedAt, string? StoppedReason);
