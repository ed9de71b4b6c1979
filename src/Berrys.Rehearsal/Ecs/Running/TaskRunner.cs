using Berrys.Rehearsal.Ecs.Containers;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>Leads one task through its life. Every step is written down first, so that another process can go on from there.</summary>
/// <param name="arn">The task.</param>
/// <param name="store">ECS's state.</param>
/// <param name="launcher">What starts its containers.</param>
/// <param name="ending">What ends it.</param>
/// <param name="targets">Its load balancers.</param>
/// <param name="pump">Its output.</param>
/// <param name="runtime">What runs its containers.</param>
/// <param name="time">The clock.</param>
internal sealed class TaskRunner(
    string arn, EcsStore store, TaskLauncher launcher, TaskEnding ending, TargetRegistration targets, OutputPump pump, ITaskRuntime runtime, TimeProvider time)
    : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _essentialEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Task> _watches = [];
    private readonly List<Task> _pumps = [];

    /// <summary>Asks for its end, whose code and reason are in the store already.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Runs the task to its end, from wherever it is.</summary>
    /// <param name="cancellationToken">Ends the running of it; its containers go on.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            foreach (var container in Current.Containers.Where(item => item is { RuntimeId: not null, Phase: TaskPhase.Running }))
                Watch(container, leaving.Token);
            if (Current is { StopWanted: false, Phase: < TaskPhase.Running })
                await StartAsync(leaving.Token);
            if (Current is { StopWanted: false, Phase: TaskPhase.Running })
                await ServeAsync(leaving.Token);
            await ending.EndAsync(arn, _pumps, _watches, leaving.Token);
        }
        finally
        {
            await leaving.CancelAsync();
            await Task.WhenAll(_watches.Concat(_pumps)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private EcsTask Current => store.Tasks.Find(arn)!;

    private async Task StartAsync(CancellationToken leaving)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(leaving, _stop.Token);
        try
        {
            await launcher.LaunchAsync(arn, container => Watch(container, leaving), either.Token);
            Change(task => task.StopWanted ? task : task with { Phase = TaskPhase.Running, StartedAt = time.GetUtcNow() });
        }
        catch (TaskStartException exception)
        {
            Change(task => (task.StopWanted ? task : task with { StopWanted = true, StopCode = TaskStopCodes.FailedToStart, StoppedReason = exception.Message })
                .With(exception.Container ?? "", container => container with { Reason = exception.Message }));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested && !leaving.IsCancellationRequested)
        {
            // It was stopped before it ran; the end follows.
        }
    }

    private async Task ServeAsync(CancellationToken leaving)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(leaving, _stop.Token);
        try
        {
            await targets.RegisterAsync(Current, either.Token);
            await _essentialEnd.Task.WaitAsync(either.Token);
        }
        catch (AwsException exception)
        {
            Change(task => task.StopWanted ? task : task with
            {
                StopWanted = true,
                StopCode = TaskStopCodes.FailedToStart,
                StoppedReason = $"{exception.Code}: {exception.Message}",
            });
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested && !leaving.IsCancellationRequested)
        {
            // Asked to end; the end follows.
        }
    }

    private void Watch(EcsContainer container, CancellationToken leaving)
    {
        var task = Current;
        var spec = ContainerSpec.ReadAll(store.TaskDefinitions.Find(task.TaskDefinitionArn)!.Members).First(item => item.Name == container.Name);
        _watches.Add(WatchEndAsync(container, leaving));
        if (container.Checked)
            _watches.Add(WatchHealthAsync(container, leaving));
        if (OutputPump.Destination(spec, task.Id) is var (group, stream))
            _pumps.Add(pump.RunAsync(container.RuntimeId!, group, stream, leaving));
    }

    private async Task WatchEndAsync(EcsContainer container, CancellationToken leaving)
    {
        var end = await runtime.WaitForEndAsync(container.RuntimeId!, leaving);
        Change(task => Ended(task.With(container.Name, item => ContainerEnd.Of(item, end)), container));
        if (container.Essential)
            _essentialEnd.TrySetResult();
    }

    private static EcsTask Ended(EcsTask task, EcsContainer container) => task.StopWanted || !container.Essential ? task : task with
    {
        StopWanted = true,
        StopCode = TaskStopCodes.EssentialExit,
        StoppedReason = "Essential container in task exited",
    };

    private async Task WatchHealthAsync(EcsContainer container, CancellationToken leaving)
    {
        while (await runtime.ObserveAsync(container.RuntimeId!, leaving) is { Running: true } view)
        {
            Change(task => task.Containers.First(item => item.Name == container.Name).Health == view.Health
                ? task
                : task.With(container.Name, item => item with { Health = view.Health }));
            await Task.Delay(TimeSpan.FromMilliseconds(500), time, leaving);
        }
    }

    private void Change(Func<EcsTask, EcsTask> change) => store.Tasks.Update(arn, task => change(task!));
}
