using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Parallel.Running;

namespace Cake.Parallel;

/// <summary>What is registered with an engine: tasks, setup and teardown actions, event handlers.</summary>
public abstract class CakeEngineRegistry
{
    private readonly List<CakeTask> _tasks = [];

    private protected CakeEngineRegistry(ICakeDataService data, ICakeLog log)
    {
        Log = log;
        Actions = new CakeEngineActions(data);
        Events = new EngineEvents(this, log);
    }

    /// <inheritdoc cref="ICakeEngine.BeforeSetup"/>
    public event EventHandler<BeforeSetupEventArgs>? BeforeSetup
    {
        add => Events.BeforeSetup += value;
        remove => Events.BeforeSetup -= value;
    }

    /// <inheritdoc cref="ICakeEngine.AfterSetup"/>
    public event EventHandler<AfterSetupEventArgs>? AfterSetup
    {
        add => Events.AfterSetup += value;
        remove => Events.AfterSetup -= value;
    }

    /// <inheritdoc cref="ICakeEngine.BeforeTeardown"/>
    public event EventHandler<BeforeTeardownEventArgs>? BeforeTeardown
    {
        add => Events.BeforeTeardown += value;
        remove => Events.BeforeTeardown -= value;
    }

    /// <inheritdoc cref="ICakeEngine.AfterTeardown"/>
    public event EventHandler<AfterTeardownEventArgs>? AfterTeardown
    {
        add => Events.AfterTeardown += value;
        remove => Events.AfterTeardown -= value;
    }

    /// <inheritdoc cref="ICakeEngine.BeforeTaskSetup"/>
    public event EventHandler<BeforeTaskSetupEventArgs>? BeforeTaskSetup
    {
        add => Events.BeforeTaskSetup += value;
        remove => Events.BeforeTaskSetup -= value;
    }

    /// <inheritdoc cref="ICakeEngine.AfterTaskSetup"/>
    public event EventHandler<AfterTaskSetupEventArgs>? AfterTaskSetup
    {
        add => Events.AfterTaskSetup += value;
        remove => Events.AfterTaskSetup -= value;
    }

    /// <inheritdoc cref="ICakeEngine.BeforeTaskTeardown"/>
    public event EventHandler<BeforeTaskTeardownEventArgs>? BeforeTaskTeardown
    {
        add => Events.BeforeTaskTeardown += value;
        remove => Events.BeforeTaskTeardown -= value;
    }

    /// <inheritdoc cref="ICakeEngine.AfterTaskTeardown"/>
    public event EventHandler<AfterTaskTeardownEventArgs>? AfterTaskTeardown
    {
        add => Events.AfterTaskTeardown += value;
        remove => Events.AfterTaskTeardown -= value;
    }

    /// <inheritdoc cref="ICakeEngine.Tasks"/>
    public IReadOnlyList<ICakeTaskInfo> Tasks => _tasks;

    internal CakeEngineActions Actions { get; }

    internal EngineEvents Events { get; }

    internal ICakeLog Log { get; }

    internal IReadOnlyList<CakeTask> RegisteredTasks => _tasks;

    /// <inheritdoc cref="ICakeEngine.RegisterTask"/>
    /// <exception cref="CakeException">There is a task of that name.</exception>
    public CakeTaskBuilder RegisterTask(string name)
    {
        if (_tasks.Exists(task => task.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw new CakeException($"Another task with the name '{name}' has already been added.");
        var task = new CakeTask(name);
        _tasks.Add(task);
        return new CakeTaskBuilder(task);
    }

    /// <inheritdoc cref="ICakeEngine.RegisterSetupAction(Action{ISetupContext})"/>
    public void RegisterSetupAction(Action<ISetupContext> action) => Actions.RegisterSetup(action);

    /// <inheritdoc cref="ICakeEngine.RegisterSetupAction{TData}(Func{ISetupContext, TData})"/>
    public void RegisterSetupAction<TData>(Func<ISetupContext, TData> action)
        where TData : class => Actions.RegisterSetup(action);

    /// <inheritdoc cref="ICakeEngine.RegisterTeardownAction(Action{ITeardownContext})"/>
    public void RegisterTeardownAction(Action<ITeardownContext> action) => Actions.RegisterTeardown(action);

    /// <inheritdoc cref="ICakeEngine.RegisterTeardownAction{TData}(Action{ITeardownContext, TData})"/>
    public void RegisterTeardownAction<TData>(Action<ITeardownContext, TData> action)
        where TData : class => Actions.RegisterTeardown(action);

    /// <inheritdoc cref="ICakeEngine.RegisterTaskSetupAction(Action{ITaskSetupContext})"/>
    public void RegisterTaskSetupAction(Action<ITaskSetupContext> action) => Actions.RegisterTaskSetup(action);

    /// <inheritdoc cref="ICakeEngine.RegisterTaskSetupAction{TData}(Action{ITaskSetupContext, TData})"/>
    public void RegisterTaskSetupAction<TData>(Action<ITaskSetupContext, TData> action)
        where TData : class => Actions.RegisterTaskSetup(action);

    /// <inheritdoc cref="ICakeEngine.RegisterTaskTeardownAction(Action{ITaskTeardownContext})"/>
    public void RegisterTaskTeardownAction(Action<ITaskTeardownContext> action) => Actions.RegisterTaskTeardown(action);

    /// <inheritdoc cref="ICakeEngine.RegisterTaskTeardownAction{TData}(Action{ITaskTeardownContext, TData})"/>
    public void RegisterTaskTeardownAction<TData>(Action<ITaskTeardownContext, TData> action)
        where TData : class => Actions.RegisterTaskTeardown(action);
}
