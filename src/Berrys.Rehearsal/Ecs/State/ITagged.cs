using System.Text.Json;

namespace Berrys.Rehearsal.Ecs.State;

/// <summary>What can carry tags.</summary>
internal interface ITagged
{
    /// <summary>Its ARN.</summary>
    string Arn { get; }

    /// <summary>An array of <c>{key, value}</c>, or <see langword="null"/>.</summary>
    JsonElement? Tags { get; }
}
