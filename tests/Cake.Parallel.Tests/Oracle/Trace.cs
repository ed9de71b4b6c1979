using System.Collections.Concurrent;
using Cake.Core;

namespace Cake.Parallel.Tests.Oracle;

/// <summary>What an engine called, in order.</summary>
internal sealed class Trace
{
    private readonly ConcurrentQueue<string> _events = [];

    public IReadOnlyList<string> Events => [.. _events];

    public void Add(string what) => _events.Enqueue(what);

    /// <summary>Registers every kind of action and event handler, each leaving a line.</summary>
    public void Attach(ICakeEngine engine)
    {
        engine.BeforeSetup += (_, _) => Add("before setup");
        engine.AfterSetup += (_, _) => Add("after setup");
        engine.BeforeTeardown += (_, args) => Add($"before teardown {args.TeardownContext.Successful}");
        engine.AfterTeardown += (_, _) => Add("after teardown");
        engine.BeforeTaskSetup += (_, args) => Add($"before task setup {args.TaskSetupContext.Task.Name}");
        engine.AfterTaskSetup += (_, args) => Add($"after task setup {args.TaskSetupContext.Task.Name}");
        engine.BeforeTaskTeardown += (_, args) => Add($"before task teardown {args.TaskTeardownContext.Task.Name}");
        engine.AfterTaskTeardown += (_, args) => Add($"after task teardown {args.TaskTeardownContext.Task.Name}");
        engine.RegisterSetupAction(context => Add($"setup {context.TargetTask.Name}: {string.Join(' ', context.TasksToExecute.Select(task => task.Name))}"));
        engine.RegisterTeardownAction(context => Add($"teardown {Text(context.ThrownException)}"));
        engine.RegisterTaskSetupAction(context => Add($"task setup {context.Task.Name}"));
        engine.RegisterTaskTeardownAction(context =>
            Add($"task teardown {context.Task.Name} skipped={context.Skipped} {Text(context.ThrownException)}"));
    }

    public static string Text(Exception? error) => error is null ? "-" : $"{error.GetType().Name}: {error.Message}";
}
