using System.Globalization;
using Berrys.Build.Changes;
using Berrys.Build.Stamps;
using Berrys.Build.Steps;
using Berrys.Build.Testing;
using Cake.Frosting;

namespace Berrys.Build.Targets.Verify;

/// <summary>Runs the unit tests of every service and shared library by themselves, and judges their coverage together.</summary>
/// <param name="checks">Runs a check for every component.</param>
/// <param name="dependencies">Which components use which.</param>
/// <param name="clock">The clock.</param>
[TaskName("UnitTest")]
[SettledByFiles]
[TaskDescription("Runs pytest on every service and shared library, with JUnit reports and coverage.")]
[IsDependentOn(typeof(Restore))]
public sealed class UnitTest(ComponentChecks checks, WorkspaceDependencies dependencies, TimeProvider clock) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var tests = new UnitTestSteps(context, checks, await dependencies.ReadAsync(context.CancellationToken));
        await checks.RunAsync(context, UnitTestSteps.Target, tests.Plan);
        if (context.Workspace.Definition.ReplacementOf(UnitTestSteps.Target) is not null)
            return;
        var coverage = new CoverageGate(context, clock);
        if (coverage.Merge() is { } totals)
            context.Print(string.Create(CultureInfo.InvariantCulture, $"Coverage: {totals.LineRate:P1} of {totals.Lines} lines"));
        coverage.Check();
    }
}
