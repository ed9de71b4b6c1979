using System.Text.Json.Nodes;
using Berrys.Rehearsal.Ecs.Operations;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Ecs;

/// <summary>Answers all of ECS (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/): nothing of it is left to the upstream.</summary>
/// <param name="operations">The groups of actions.</param>
internal sealed class EcsHandler(IEnumerable<IEcsOperations> operations) : IAwsHandler
{
    private readonly Dictionary<string, Func<EcsRequest, JsonObject>> _actions =
        operations.SelectMany(group => group.Actions).ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Service => "ecs";

    /// <inheritdoc/>
    public Task<AwsAnswer?> HandleAsync(AwsCall call, CancellationToken cancellationToken) =>
        call.Action is { } action && _actions.TryGetValue(action, out var carryOut)
            ? Task.FromResult<AwsAnswer?>(AwsAnswers.Json(carryOut(new EcsRequest(call.Region, call.Parameters))))
            : Task.FromException<AwsAnswer?>(new AwsException("UnknownOperationException", $"The rehearsal's ECS has no action {call.Action}."));
}
