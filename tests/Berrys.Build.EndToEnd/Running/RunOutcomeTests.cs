using Berrys.Build.Running;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;

namespace Berrys.Build.EndToEnd.Running;

public sealed class RunOutcomeTests
{
    private static readonly StepResult Broken = new(
        "Lint", "api-gateway", StepStatus.Broken, CacheStatus.Off, DateTimeOffset.UnixEpoch, TimeSpan.Zero, "crashed", null);

    [Test]
    public void Nothing_wrong_is_done() => Outcome(null).ExitCode.ShouldBe(ExitCode.Done);

    [Test]
    public void The_first_error_for_people_decides() =>
        Outcome(new BerrysException(ExitCode.MissingPrerequisite, "no docker")).ExitCode.ShouldBe(ExitCode.MissingPrerequisite);

    [Test]
    public void An_interruption_outranks_errors()
    {
        var outcome = Outcome(new BerrysException(ExitCode.Failed, "failed"));

        outcome.Interrupted = true;

        outcome.ExitCode.ShouldBe(ExitCode.Cancelled);
    }

    [Test]
    public void A_cancellation_that_nobody_asked_for_is_a_failure() =>
        Outcome(new OperationCanceledException()).ExitCode.ShouldBe(ExitCode.Failed);

    [Test]
    public void A_target_whose_steps_all_broke_is_broken() =>
        Outcome(new StepsFailedException([Broken], 3)).Targets[0].Status.ShouldBe(StepStatus.Broken);

    [Test]
    public void A_target_with_a_failed_step_is_failed() =>
        Outcome(new StepsFailedException([Broken, Broken with { Status = StepStatus.Failed }], 3)).Targets[0].Status.ShouldBe(StepStatus.Failed);

    private static RunOutcome Outcome(Exception? error)
    {
        var outcome = new RunOutcome(TimeProvider.System);
        outcome.Add("Lint", TimeSpan.FromSeconds(1), skipped: false, error);
        return outcome;
    }
}
