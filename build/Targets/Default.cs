using Cake.Frosting;

namespace Berrys.Build.Targets;

/// <summary>What runs when no target is named.</summary>
[TaskName("Default")]
[TaskDescription("The same as Verify.")]
[IsDependentOn(typeof(Verify.Verify))]
public sealed class Default : FrostingTask<PipelineContext>;
