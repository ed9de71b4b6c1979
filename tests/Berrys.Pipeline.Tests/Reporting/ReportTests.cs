using System.Text.Json;
using Berrys.Pipeline.Reporting;
using Berrys.Pipeline.Tests.Golden;

namespace Berrys.Pipeline.Tests.Reporting;

public class ReportTests
{
    private const string Approved = "tests/Berrys.Pipeline.Tests/Reporting/Approved";

    private static RunSummary EmptyRun => new() { Workspace = "/w", ExitCode = ExitCode.Done, StartedAt = SampleRun.Start, Duration = TimeSpan.Zero };

    [Test]
    public void Summary() => SummaryJson.Write(SampleRun.Run).ShouldBeIn($"{Approved}/summary.json");

    [Test]
    public void Timeline() => TimelineJson.Write(SampleRun.Run).ShouldBeIn($"{Approved}/timeline.json");

    [TestCase(80)]
    [TestCase(120)]
    public void Table(int width)
    {
        var lines = RunTable.Lines(SampleRun.Run, width).Select(line => line.ToString()).ToList();

        Text(lines).ShouldBeIn($"{Approved}/table-{width}.txt");
        lines.ShouldAllBe(line => line.Length <= width);
    }

    [TestCase(10, 80)]
    [TestCase(500, 120)]
    public void Table_keeps_to_a_readable_width(int width, int used) =>
        RunTable.Lines(SampleRun.Run, width).Select(line => line.ToString()).ShouldBe(RunTable.Lines(SampleRun.Run, used).Select(line => line.ToString()));

    [Test]
    public void Failures() => Text(FailureSection.Lines(SampleRun.Run).Select(line => line.ToString())).ShouldBeIn($"{Approved}/failures.txt");

    [Test]
    public void An_empty_run_has_reports_too()
    {
        RunTable.Lines(EmptyRun, 80).Select(line => line.ToString()).ShouldBe(["Target  Status     Cache    Time  Reason", "", "Targets: none", "Speed-up: 1.00 (0.00s of work in 0.00s)"]);
        FailureSection.Lines(EmptyRun).ShouldBeEmpty();
        JsonDocument.Parse(SummaryJson.Write(EmptyRun)).RootElement.GetProperty("targets").GetArrayLength().ShouldBe(0);
        JsonDocument.Parse(TimelineJson.Write(EmptyRun)).RootElement.GetProperty("traceEvents").GetArrayLength().ShouldBe(2);
    }

    [Test]
    public void The_work_of_a_target_with_steps_is_that_of_its_steps()
    {
        SampleRun.Run.Work.TotalSeconds.ShouldBe(0.004 + 61.4 + 1.99 + 0.4 + 0.49 + 8.75 + 12.25 + 19.6 + 1.5, 0.001);
        SampleRun.Run.SpeedUp.ShouldBe(SampleRun.Run.Work.TotalSeconds / 93.4, 0.001);
    }

    [TestCase(0, "0.00s")]
    [TestCase(9.994, "9.99s")]
    [TestCase(9.996, "10.0s")]
    [TestCase(59.96, "1m00s")]
    [TestCase(125, "2m05s")]
    [TestCase(3599.7, "1h00m")]
    [TestCase(3725, "1h02m")]
    public void Durations_are_short(double seconds, string expected) => ReportWords.Of(TimeSpan.FromSeconds(seconds)).ShouldBe(expected);

    [Test]
    public void The_command_that_repeats_a_step_can_be_pasted()
    {
        RepeatCommand.For("Lint", "api-gateway").ShouldBe("./build.sh --target=Lint --services=api-gateway");
        RepeatCommand.For("Lint", "o'hara's prüfung", "/srv/x y").ShouldBe(@"./build.sh --target=Lint '--services=o'\''hara'\''s prüfung' '--workspace=/srv/x y'");
        RepeatCommand.For("Verify").ShouldBe("./build.sh --target=Verify");
    }

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
