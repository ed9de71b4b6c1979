using System.Text.Json;

namespace Berrys.Rehearsal.Ecs.State;

/// <summary>A cluster.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status"><c>ACTIVE</c> or <c>INACTIVE</c>.</param>
/// <param name="Members">What the caller gave: settings, configuration, capacityProviders, defaultCapacityProviderStrategy, serviceConnectDefaults.</param>
internal sealed record EcsCluster(string Arn, string Name, string Status, JsonElement Members) : ITagged
{
    /// <inheritdoc/>
    public JsonElement? Tags { get; init; }
}
