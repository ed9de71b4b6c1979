using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Parallel.Tests.Fakes;

namespace Cake.Parallel.Tests;

public sealed class ParallelReportPrinterTests
{
    [Test]
    public async Task The_report_has_columns_and_says_what_parallel_running_brought()
    {
        var time = new ManualTime();
        using var bench = new Bench(1, time: time);
        bench.Engine.RegisterTask("Restore").Does(() => time.Advance(TimeSpan.FromSeconds(2)));
        bench.Engine.RegisterTask("Lint").IsDependentOn("Restore").WithCriteria(false, "nothing changed");
        bench.Engine.RegisterTask("UnitTest").IsDependentOn("Restore").Does(() => time.Advance(TimeSpan.FromMilliseconds(80)));
        bench.Engine.RegisterTask("Verify").IsDependentOn("Lint").IsDependentOn("UnitTest");
        var report = await bench.RunAsync("Verify");
        Printed(bench, report).ShouldBe("""

            <Green:Task          Duration      Status>
            <Green:-------------------------------------->
            <Green:Restore       2.0 s         Executed>
            <Gray:Lint          -             Skipped: nothing changed>
            <Green:UnitTest      80 ms         Executed>
            <Green:-------------------------------------->
            <Green:Wall time     2.1 s         1.0 times as fast as in sequence>
            <Green:Critical path (2.1 s): Restore -> UnitTest>

            """.Replace("<Gray:", string.Empty).Replace("changed>", "changed").ReplaceLineEndings("\n"));
    }

    [Test]
    public async Task A_failed_run_says_what_did_not_start()
    {
        var time = new ManualTime();
        using var bench = new Bench(1, time: time);
        bench.Engine.RegisterTask("Lint").Does(() => throw new InvalidOperationException("bad"));
        bench.Engine.RegisterTask("Verify").IsDependentOn("Lint");
        var error = (CakeReportException)(await bench.RunAsync("Verify").ErrorAsync())!;
        Printed(bench, error.Report).ShouldBe("""

            <Green:Task          Duration      Status>
            <Green:-------------------------------------->
            <Red:Lint          0 ms          Failed>
            <Green:-------------------------------------->
            <Green:Wall time     0 ms          1.0 times as fast as in sequence>
            <Green:Not started: Verify>

            """.ReplaceLineEndings("\n"));
    }

    [TestCase(Verbosity.Normal, "\n----------------------------------------\nSetup\n----------------------------------------\n")]
    [TestCase(Verbosity.Quiet, "")]
    public void Setup_has_a_headline(Verbosity verbosity, string expected)
    {
        var console = new RecordingConsole();
        new ParallelReportPrinter(console, new RecordingLog(), new RunTimeline()).WriteLifeCycleStep("Setup", verbosity);
        console.Text.ShouldBe(expected);
    }

    [Test]
    public void A_task_has_a_headline_only_where_its_group_has_none()
    {
        var inner = new RecordingConsole();
        var console = new GroupedConsole(inner, OutputStyle.GitHub, new ManualTime());
        var printer = new ParallelReportPrinter(console, new RecordingLog(), new RunTimeline());
        using (console.BeginGroup("Lint"))
        {
            printer.WriteStep("Lint", Verbosity.Normal);
            printer.WriteSkippedStep("Lint", Verbosity.Diagnostic);
        }

        inner.Text.ShouldBeEmpty();
        printer.WriteSkippedStep("Lint", Verbosity.Normal);
        inner.Text.ShouldBeEmpty();
        printer.WriteStep("Lint", Verbosity.Normal);
        inner.Lines.ShouldContain("Lint");
    }

    private static string Printed(Bench bench, CakeReport report)
    {
        var console = new RecordingConsole();
        new ParallelReportPrinter(console, bench.Log, bench.Timeline).Write(report);
        console.ForegroundColor.ShouldBe(ConsoleColor.Gray);
        return console.Text;
    }
}
