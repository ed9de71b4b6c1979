namespace Berrys.Rehearsal.Ecs.State;

/// <summary>Everything that ECS knows; it outlives the process. No resolved secret is in it.</summary>
internal sealed class EcsStore
{
    private volatile TaskCompletionSource _change = New();

    /// <summary>Opens it; <see cref="Load"/> reads it.</summary>
    /// <param name="settings">Where the state is.</param>
    public EcsStore(RehearsalSettings settings)
    {
        Clusters = new(settings.At("ecs/clusters"), Signal);
        TaskDefinitions = new(settings.At("ecs/task-definitions"), Signal);
        Services = new(settings.At("ecs/services"), Signal);
        Tasks = new(settings.At("ecs/tasks"), Signal);
    }

    /// <summary>The clusters.</summary>
    public ObjectTable<EcsCluster> Clusters { get; }

    /// <summary>The revisions of task definitions.</summary>
    public ObjectTable<EcsTaskDefinition> TaskDefinitions { get; }

    /// <summary>The services, inactive ones for a while.</summary>
    public ObjectTable<EcsService> Services { get; }

    /// <summary>The tasks, stopped ones for a while.</summary>
    public ObjectTable<EcsTask> Tasks { get; }

    /// <summary>Completes at the next change of anything.</summary>
    public Task NextChange => _change.Task;

    /// <summary>Reads the files.</summary>
    public void Load()
    {
        Clusters.Load();
        TaskDefinitions.Load();
        Services.Load();
        Tasks.Load();
    }

    /// <summary>The tasks of a service.</summary>
    /// <param name="serviceArn">Its ARN.</param>
    /// <returns>Them, stopped ones too.</returns>
    public IEnumerable<EcsTask> TasksOf(string serviceArn) => Tasks.Items.Values.Where(task => task.ServiceArn == serviceArn);

    private void Signal() => Interlocked.Exchange(ref _change, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
