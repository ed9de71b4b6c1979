using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting.Internal.Running;

/// <summary>Hands tasks and lifetimes to the engine.</summary>
/// <param name="engine">The engine.</param>
/// <param name="context">The build's context.</param>
/// <param name="log">The log.</param>
internal sealed class TaskRegistration(ICakeEngine engine, IFrostingContext context, ICakeLog log)
{
    /// <summary>Adds a task, or warns that the context does not fit it.</summary>
    /// <param name="task">The task.</param>
    /// <exception cref="FrostingException">What the task depends on is no task.</exception>
    public void Add(IFrostingTask task)
    {
        TaskShape shape = new(task.GetType());
        var name = shape.Name;
        log.Debug("Registering task: {0}", name);

        if (!shape.ContextType.IsInstanceOfType(context))
        {
            log.Warning("Task {0} cannot be used since the context isn't convertible to {1}.", name, shape.ContextType.FullName);
            return;
        }

        var builder = engine.RegisterTask(name);
        if (shape.Description is { } description && !string.IsNullOrWhiteSpace(description))
            builder.Description(description);
        if (shape.Runs)
            builder.Does(task.RunAsync);
        if (shape.HasCriterion)
            builder.WithCriteria(task.ShouldRun, task.SkippedMessage);
        if (shape.ContinuesOnError)
            builder.ContinueOnError();
        if (shape.HandlesErrors)
            builder.OnError(exception => task.OnError(exception, context));
        if (shape.HasFinally)
            builder.Finally(() => task.Finally(context));
        foreach (var dependency in shape.Dependencies)
            builder.IsDependentOn(dependency);
        foreach (var dependee in shape.Dependees)
            builder.IsDependeeOf(dependee);
    }

    /// <summary>Adds what is done around the build.</summary>
    /// <param name="setup">What is done before, if anything.</param>
    /// <param name="teardown">What is done after, if anything.</param>
    public void Add(IFrostingSetup? setup, IFrostingTeardown? teardown)
    {
        if (setup is not null)
        {
            log.Debug("Registering setup: {0}", setup.GetType().Name);
            engine.RegisterSetupAction(info => setup.Setup(context, info));
        }

        if (teardown is not null)
        {
            log.Debug("Registering teardown: {0}", teardown.GetType().Name);
            engine.RegisterTeardownAction(info => teardown.Teardown(context, info));
        }
    }

    /// <summary>Adds what is done around each task.</summary>
    /// <param name="setup">What is done before, if anything.</param>
    /// <param name="teardown">What is done after, if anything.</param>
    public void Add(IFrostingTaskSetup? setup, IFrostingTaskTeardown? teardown)
    {
        if (setup is not null)
        {
            log.Debug("Registering task setup: {0}", setup.GetType().Name);
            engine.RegisterTaskSetupAction(info => setup.Setup(context, info));
        }

        if (teardown is not null)
        {
            log.Debug("Registering task teardown: {0}", teardown.GetType().Name);
            engine.RegisterTaskTeardownAction(info => teardown.Teardown(context, info));
        }
    }
}
