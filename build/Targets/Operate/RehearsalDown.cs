using Berrys.Build.Clouds;
using Cake.Frosting;

namespace Berrys.Build.Targets.Operate;

/// <summary>Ends the rehearsal of this workspace.</summary>
/// <param name="rehearsal">The rehearsal.</param>
[TaskName("RehearsalDown")]
[TaskDescription("Ends the rehearsal and removes its containers, network, processes, databases and state.")]
public sealed class RehearsalDown(RehearsalProcess rehearsal) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override Task RunAsync(PipelineContext context) => rehearsal.RemoveAsync(context.Print, context.CancellationToken);
}
