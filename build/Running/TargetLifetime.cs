using System.Collections.Concurrent;
using Cake.Core;
using Cake.Frosting;

namespace Berrys.Build.Running;

/// <summary>Keeps how each target of a run ended.</summary>
/// <param name="outcome">Where it is kept.</param>
/// <param name="clock">The clock.</param>
public sealed class TargetLifetime(RunOutcome outcome, TimeProvider clock) : FrostingTaskLifetime<PipelineContext>
{
    private readonly ConcurrentDictionary<string, long> _started = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override void Setup(PipelineContext context, ITaskSetupContext info) =>
        _started[info.Task.Name] = clock.GetTimestamp();

    /// <inheritdoc />
    public override void Teardown(PipelineContext context, ITaskTeardownContext info) => outcome.Add(
        info.Task.Name,
        _started.TryGetValue(info.Task.Name, out var started) ? clock.GetElapsedTime(started) : TimeSpan.Zero,
        info.Skipped,
        info.ThrownException);
}
