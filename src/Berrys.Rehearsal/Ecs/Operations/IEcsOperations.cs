using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>A group of ECS's actions.</summary>
internal interface IEcsOperations
{
    /// <summary>What carries out each action, by its name.</summary>
    IReadOnlyDictionary<string, Func<EcsRequest, JsonObject>> Actions { get; }
}
