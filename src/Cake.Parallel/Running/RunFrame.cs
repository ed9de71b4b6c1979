using System.Runtime.ExceptionServices;
using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Parallel.Running;

/// <summary>What surrounds the tasks of a run: setup and teardown, with Cake's treatment of their errors.</summary>
internal sealed class RunFrame(RunContext run, CakeReport report)
{
    public void Setup(IReadOnlyList<CakeTask> tasks, string target)
    {
        var targetTask = tasks.FirstOrDefault(task => task.Name.Equals(target, StringComparison.OrdinalIgnoreCase));
        var started = run.Time.GetTimestamp();
        run.Events.Publish(run.Events.BeforeSetup, new BeforeSetupEventArgs(run.Cake));
        try
        {
            if (run.Actions.Setups.Count == 0)
                return;
            foreach (var setup in run.Actions.Setups)
                run.Strategy.PerformSetup(setup, new SetupContext(run.Cake, targetTask, tasks));
            report.Add("Setup", CakeReportEntryCategory.Setup, run.Time.GetElapsedTime(started));
        }
        finally
        {
            run.Events.Publish(run.Events.AfterSetup, new AfterSetupEventArgs(run.Cake));
        }
    }

    public void Teardown(Exception? earlier)
    {
        var started = run.Time.GetTimestamp();
        var context = new TeardownContext(run.Cake, earlier);
        run.Events.Publish(run.Events.BeforeTeardown, new BeforeTeardownEventArgs(context));
        try
        {
            if (run.Actions.Teardowns.Count == 0)
                return;
            var errors = new List<Exception>();
            foreach (var teardown in run.Actions.Teardowns)
            {
                try
                {
                    run.Strategy.PerformTeardown(teardown, context);
                }
                catch (Exception error)
                {
                    errors.Add(error);
                }
            }

            report.Add("Teardown", CakeReportEntryCategory.Teardown, run.Time.GetElapsedTime(started));
            ReportErrors(errors, earlier);
        }
        finally
        {
            run.Events.Publish(run.Events.AfterTeardown, new AfterTeardownEventArgs(context));
        }
    }

    private void ReportErrors(List<Exception> errors, Exception? earlier)
    {
        if (errors.Count == 0)
            return;
        run.Log.Error("An error occurred in a custom teardown action.");
        if (earlier is null && errors.Count > 1)
            throw new AggregateException("Multiple teardown methods threw exceptions.", errors);
        if (earlier is null && run.Actions.Teardowns.Count == 1)
            ExceptionDispatchInfo.Throw(errors[0]);
        foreach (var error in errors)
            run.Log.Error("Teardown error: {0}", errors.Count == 1 ? error.ToString() : error.Message);
        if (earlier is null)
            ExceptionDispatchInfo.Throw(errors[0]);
    }
}
