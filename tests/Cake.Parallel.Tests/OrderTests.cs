using System.Collections.Concurrent;
using Cake.Core;

namespace Cake.Parallel.Tests;

/// <summary>Order without need.</summary>
public sealed class OrderTests
{
    [Test]
    public async Task A_task_waits_for_what_it_runs_after_when_both_are_in_the_run()
    {
        using var bench = new Bench(4, after: [("deploy", "build"), ("deploy", "absent")]);
        var ended = new ConcurrentQueue<string>();
        bench.Engine.RegisterTask("deploy").Does(() => ended.Enqueue("deploy"));
        bench.Engine.RegisterTask("build").Does(async () =>
        {
            await Task.Yield();
            ended.Enqueue("build");
        });
        bench.Engine.RegisterTask("all").IsDependentOn("deploy").IsDependentOn("build");

        var report = await bench.RunAsync("all");

        ended.ShouldBe(["build", "deploy"]);
        report.Select(entry => entry.TaskName).ShouldBe(["build", "deploy", "all"]);
    }

    [Test]
    public async Task A_task_does_not_bring_what_it_runs_after_into_the_run()
    {
        using var bench = new Bench(4, after: [("deploy", "build")]);
        bench.Engine.RegisterTask("deploy").Does(() => { });
        bench.Engine.RegisterTask("build").Does(() => { });

        (await bench.RunAsync("deploy")).Select(entry => entry.TaskName).ShouldBe(["deploy"]);
    }

    [Test]
    public async Task A_failure_keeps_what_runs_after_it_from_starting()
    {
        using var bench = new Bench(4, after: [("deploy", "build")]);
        var deployed = false;
        bench.Engine.RegisterTask("build").Does(() => throw new InvalidOperationException("no"));
        bench.Engine.RegisterTask("deploy").Does(() => deployed = true);
        bench.Engine.RegisterTask("all").IsDependentOn("build").IsDependentOn("deploy");

        await Should.ThrowAsync<CakeReportException>(() => bench.RunAsync("all"));

        deployed.ShouldBeFalse();
    }

    [Test]
    public async Task An_order_that_contradicts_the_dependencies_is_refused_with_its_circle()
    {
        using var bench = new Bench(4, after: [("build", "deploy")]);
        bench.Engine.RegisterTask("build").Does(() => { });
        bench.Engine.RegisterTask("deploy").IsDependentOn("build").Does(() => { });

        (await Should.ThrowAsync<CakeReportException>(() => bench.RunAsync("deploy"))).Message.ShouldContain("-> build");
    }
}
