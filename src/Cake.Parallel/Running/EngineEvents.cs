using System.Reflection;
using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Parallel.Running;

/// <summary>Raises the engine's events as Cake does: a failing handler is logged and does not keep the others from running.</summary>
internal sealed class EngineEvents(object sender, ICakeLog log)
{
    public EventHandler<BeforeSetupEventArgs>? BeforeSetup { get; set; }

    public EventHandler<AfterSetupEventArgs>? AfterSetup { get; set; }

    public EventHandler<BeforeTeardownEventArgs>? BeforeTeardown { get; set; }

    public EventHandler<AfterTeardownEventArgs>? AfterTeardown { get; set; }

    public EventHandler<BeforeTaskSetupEventArgs>? BeforeTaskSetup { get; set; }

    public EventHandler<AfterTaskSetupEventArgs>? AfterTaskSetup { get; set; }

    public EventHandler<BeforeTaskTeardownEventArgs>? BeforeTaskTeardown { get; set; }

    public EventHandler<AfterTaskTeardownEventArgs>? AfterTaskTeardown { get; set; }

    public void Publish<T>(EventHandler<T>? handlers, T args)
        where T : EventArgs
    {
        foreach (var handler in Delegate.EnumerateInvocationList(handlers))
        {
            try
            {
                handler(sender, args);
            }
            catch (Exception error)
            {
                log.Error("An error occurred in the event handler {0}: {1}", handler.GetMethodInfo().Name, error.Message);
            }
        }
    }
}
