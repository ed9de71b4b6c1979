using Cake.Frosting;

namespace Berrys.Build.Targets.Verify;

/// <summary>Everything that a change must pass.</summary>
[TaskName("Verify")]
[TaskDescription("Restore, lint, unit tests, images and integration tests.")]
[IsDependentOn(typeof(Lint))]
[IsDependentOn(typeof(UnitTest))]
[IsDependentOn(typeof(BuildImages))]
[IsDependentOn(typeof(IntegrationTest))]
public sealed class Verify : FrostingTask<PipelineContext>;
