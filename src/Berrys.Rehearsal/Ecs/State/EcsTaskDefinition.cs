using System.Text.Json;

namespace Berrys.Rehearsal.Ecs.State;

/// <summary>A revision of a task definition.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Family">Its family.</param>
/// <param name="Revision">Its number, from 1.</param>
/// <param name="Status"><c>ACTIVE</c>, <c>INACTIVE</c> or <c>DELETE_IN_PROGRESS</c>.</param>
/// <param name="Members">What the caller gave, with AWS's defaults.</param>
/// <param name="RegisteredAt">When.</param>
internal sealed record EcsTaskDefinition(
    string Arn, string Family, int Revision, string Status, JsonElement Members, DateTimeOffset RegisteredAt) : ITagged
{
    /// <summary>When it was deregistered.</summary>
    public DateTimeOffset? DeregisteredAt { get; init; }

    /// <summary>When its deletion was asked for.</summary>
    public DateTimeOffset? DeleteRequestedAt { get; init; }

    /// <inheritdoc/>
    public JsonElement? Tags { get; init; }
}
