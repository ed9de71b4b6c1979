using Cake.Core;

namespace Cake.Parallel.Tests.Oracle;

/// <summary>The behaviours of Cake's engine, one build each.</summary>
internal static class Scenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("a diamond", Diamond, "d"),
        new("an aggregate", (engine, trace) =>
        {
            Task(engine, trace, "a");
            engine.RegisterTask("all").IsDependentOn("a");
        }, "ALL"),
        new("a reversed dependency", (engine, trace) =>
        {
            Task(engine, trace, "target");
            Task(engine, trace, "first").IsDependeeOf("target");
        }, "target"),
        new("no target", Diamond),
        new("an unknown target", Diamond, "nowhere"),
        new("unknown targets", Diamond, "nowhere", "d", "neither"),
        new("a missing dependency", (engine, trace) => Task(engine, trace, "a").IsDependentOn("gone"), "a"),
        new("a missing dependee", (engine, trace) => Task(engine, trace, "a").IsDependeeOf("gone"), "a"),
        new("two targets in one graph", Diamond, "c", "d"),
        new("two targets in graphs of their own", Diamond, "b", "c") { SeparateGraphs = true },
        new("an exclusive target", Diamond, "d") { Exclusive = true },
        new("exclusive targets", Diamond, "d", "a") { Exclusive = true },
        new("exclusive targets in graphs of their own", Diamond, "d", "a") { Exclusive = true, SeparateGraphs = true },
        new("a skipped task", (engine, trace) =>
        {
            Task(engine, trace, "a").WithCriteria(false, "not today").WithCriteria(false, "never");
            Task(engine, trace, "b").WithCriteria(_ => false).IsDependentOn("a");
            Task(engine, trace, "c").WithCriteria(true).IsDependentOn("b");
        }, "c"),
        new("a skipped target", (engine, trace) => Task(engine, trace, "a").WithCriteria(false), "a"),
        new("a skipped target with a reason", (engine, trace) => Task(engine, trace, "a").WithCriteria(false, "no key"), "a"),
        new("a criterion that throws", (engine, trace) => Task(engine, trace, "a").WithCriteria(_ => throw Error("criterion")), "a"),
        new("a failing task", (engine, trace) =>
        {
            Diamond(engine, trace);
            Failing(engine, trace, "bad").IsDependeeOf("d").IsDependentOn("c");
        }, "d"),
        new("an error handler", (engine, trace) => Failing(engine, trace, "a")
            .ReportError(error => trace($"report {error.Message}"))
            .OnError(error => trace($"handle {error.Message}"))
            .Finally(() => trace("finally")), "a"),
        new("an error handler that throws something else", (engine, trace) => Failing(engine, trace, "a")
            .OnError(_ => throw Error("handler")).Finally(() => trace("finally")), "a"),
        new("an error handler that rethrows", (engine, trace) => Failing(engine, trace, "a")
            .OnError(error => throw error).Finally(() => trace("finally")), "a"),
        new("an error reporter that throws", (engine, trace) => Failing(engine, trace, "a").ReportError(_ => throw Error("reporter")), "a"),
        new("continue on error", (engine, trace) =>
        {
            Failing(engine, trace, "a").ContinueOnError();
            Task(engine, trace, "b").IsDependentOn("a");
        }, "b"),
        new("a finally that throws", (engine, trace) => Failing(engine, trace, "a").Finally(() => throw Error("finally")), "a"),
        new("deferred exceptions", (engine, trace) => Failing(engine, trace, "a").Does(() => trace("more"))
            .Does(() => throw Error("second")).DeferOnError(), "a"),
        new("a single deferred exception", (engine, trace) => Failing(engine, trace, "a").Does(() => trace("more")).DeferOnError(), "a"),
        new("delayed actions", (engine, trace) => engine.RegisterTask("a")
            .DoesForEach(() => new[] { 1, 2 }, item => trace($"item {item}")), "a"),
        new("an aggregate with a delayed failure", (engine, _) => engine.RegisterTask("a")
            .DoesForEach(BrokenItems, _ => { }), "a"),
        new("a setup that throws", (engine, trace) =>
        {
            Diamond(engine, trace);
            engine.RegisterSetupAction(_ => throw Error("setup"));
        }, "d"),
        new("a teardown that throws", (engine, trace) =>
        {
            Task(engine, trace, "a");
            engine.RegisterTeardownAction(_ => throw Error("teardown"));
        }, "a"),
        new("a single teardown that throws", (engine, trace) =>
        {
            Task(engine, trace, "a");
            engine.RegisterTeardownAction(_ => throw Error("teardown"));
        }, "a") { Traced = false },
        new("two teardowns that throw", (engine, trace) =>
        {
            Task(engine, trace, "a");
            engine.RegisterTeardownAction(_ => throw Error("one"));
            engine.RegisterTeardownAction(_ => throw Error("two"));
        }, "a"),
        new("a teardown that throws after a task did", (engine, trace) =>
        {
            Failing(engine, trace, "a");
            engine.RegisterTeardownAction(_ => throw Error("one"));
        }, "a"),
        new("two teardowns that throw after a task did", (engine, trace) =>
        {
            Failing(engine, trace, "a");
            engine.RegisterTeardownAction(_ => throw Error("one"));
            engine.RegisterTeardownAction(_ => throw Error("two"));
        }, "a"),
        new("a task setup that throws", (engine, trace) =>
        {
            Task(engine, trace, "a");
            engine.RegisterTaskSetupAction(_ => throw Error("task setup"));
            engine.RegisterTaskTeardownAction(context => trace($"down {context.Task.Name} {Trace.Text(context.ThrownException)}"));
        }, "a") { Traced = false },
        new("a task teardown that throws", (engine, trace) =>
        {
            Task(engine, trace, "a");
            engine.RegisterTaskTeardownAction(_ => throw Error("task teardown"));
        }, "a") { Traced = false },
        new("a task teardown that throws after the task did", (engine, trace) =>
        {
            Failing(engine, trace, "a");
            engine.RegisterTaskTeardownAction(_ => throw Error("task teardown"));
        }, "a") { Traced = false },
        new("an event handler that throws", (engine, trace) =>
        {
            Task(engine, trace, "a");
            engine.BeforeSetup += BrokenHandler;
            engine.AfterTaskTeardown += BrokenHandler;
        }, "a"),
        new("a teardown for data that no setup makes", (engine, trace) =>
        {
            Task(engine, trace, "a");
            engine.RegisterTeardownAction<string>((_, _) => { });
        }, "a"),
        new("a task that cancels itself", (engine, _) => engine.RegisterTask("a").Does(() => throw new OperationCanceledException("self")), "a"),
    ];

    public static void Diamond(ICakeEngine engine, Action<string> trace)
    {
        Task(engine, trace, "d").IsDependentOn("c").IsDependentOn("B");
        Task(engine, trace, "c").IsDependentOn("a");
        Task(engine, trace, "b").IsDependentOn("a");
        Task(engine, trace, "a");
        Task(engine, trace, "unrelated");
    }

    private static void BrokenHandler(object? sender, EventArgs args) => throw Error("handler");

    private static IEnumerable<int> BrokenItems() => throw Error("items");

    private static CakeTaskBuilder Task(ICakeEngine engine, Action<string> trace, string name) =>
        engine.RegisterTask(name).Does(() => trace($"run {name}"));

    private static CakeTaskBuilder Failing(ICakeEngine engine, Action<string> trace, string name) =>
        Task(engine, trace, name).Does(() => throw Error(name));

    private static InvalidOperationException Error(string what) => new($"{what} is broken");
}
