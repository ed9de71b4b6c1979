using Berrys.Rehearsal.LoadBalancing;
using Berrys.Rehearsal.LoadBalancing.Health;
using Berrys.Rehearsal.LoadBalancing.Model;
using CsCheck;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>Checks make targets healthy and unhealthy.</summary>
public sealed class TargetHealthTests
{
    private static readonly Gen<HealthSettings> Settings = Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5], Gen.Int[1, 4], (up, down, interval) => new HealthSettings
    {
        HealthyThreshold = up,
        UnhealthyThreshold = down,
        Interval = TimeSpan.FromSeconds(interval),
    });

    private static readonly Gen<HealthCheck> Check = Gen.Int[0, 3].Select(kind => kind switch
    {
        0 => HealthCheck.Failed,
        1 => HealthCheck.Timeout,
        2 => HealthCheck.Answered(500),
        _ => HealthCheck.Answered(200),
    });

    [Test]
    public void One_good_check_makes_a_new_target_healthy() =>
        TargetHealth.Registered.After(HealthCheck.Answered(200), new()).ShouldBe(TargetHealth.Healthy);

    [Test]
    public void A_target_changes_sides_only_after_as_many_checks_in_a_row_as_the_threshold_says() =>
        Gen.Select(Settings, Check.Array[1, 30]).Sample((settings, checks) =>
        {
            var health = TargetHealth.Registered;
            for (var index = 0; index < checks.Length; index++)
            {
                var before = health.State;
                health = health.After(checks[index], settings);
                if (health.State == TargetState.Unhealthy && before != TargetState.Unhealthy)
                    Run(checks, index, check => !check.IsGood(settings)).ShouldBeGreaterThanOrEqualTo(settings.UnhealthyThresholdIn(before));
                if (health.State == TargetState.Healthy && before == TargetState.Unhealthy)
                    Run(checks, index, check => check.IsGood(settings)).ShouldBeGreaterThanOrEqualTo(settings.HealthyThreshold);
                (health.Reason is null).ShouldBe(health.State == TargetState.Healthy);
            }
        });

    [Test]
    public void A_target_that_fails_long_enough_is_unhealthy_and_one_that_recovers_is_healthy() => Settings.Sample(settings =>
    {
        var health = Repeat(TargetHealth.Healthy, HealthCheck.Failed, settings.UnhealthyThreshold, settings);
        health.State.ShouldBe(TargetState.Unhealthy);
        Repeat(health, HealthCheck.Answered(200), settings.HealthyThreshold, settings).ShouldBe(TargetHealth.Healthy);
        Repeat(TargetHealth.Registered, HealthCheck.Failed, settings.UnhealthyThresholdIn(TargetState.Initial), settings).State.ShouldBe(TargetState.Unhealthy);
    });

    [TestCase(500, "Target.ResponseCodeMismatch", "Health checks failed with these codes: [500]")]
    [TestCase(null, "Target.FailedHealthChecks", "Health checks failed")]
    public void Reasons_are_those_of_AWS(int? status, string reason, string description)
    {
        var health = Repeat(TargetHealth.Healthy, new(status, false), 2, new());
        (health.Reason, health.Description).ShouldBe((reason, description));
    }

    [TestCase("200", 200, true)]
    [TestCase("200", 201, false)]
    [TestCase("200,202", 202, true)]
    [TestCase("200-299", 250, true)]
    [TestCase("200-299,404", 404, true)]
    [TestCase("200-299,404", 300, false)]
    public void The_matcher_names_single_statuses_and_ranges(string matcher, int status, bool matches) =>
        new HealthSettings { Matcher = matcher }.Matches(status).ShouldBe(matches);

    [Test]
    public void A_new_target_is_checked_every_second_and_judged_as_late_as_AWS_does()
    {
        var settings = new HealthSettings { Interval = TimeSpan.FromSeconds(30), UnhealthyThreshold = 2 };
        settings.IntervalIn(TargetState.Initial).ShouldBe(TimeSpan.FromSeconds(1));
        settings.UnhealthyThresholdIn(TargetState.Initial).ShouldBe(60);
        settings.UnhealthyThresholdIn(TargetState.Healthy).ShouldBe(2);
    }

    private static int Run(HealthCheck[] checks, int last, Func<HealthCheck, bool> holds) => checks.Take(last + 1).Reverse().TakeWhile(holds).Count();

    private static TargetHealth Repeat(TargetHealth health, HealthCheck check, int times, HealthSettings settings) =>
        Enumerable.Range(0, times).Aggregate(health, (now, _) => now.After(check, settings));
}
