using System.Collections.Immutable;
using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.Ecs.Containers;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing;
using Berrys.Rehearsal.Secrets;

namespace Berrys.Rehearsal.Ecs.Running;

/// <summary>Brings a task from nothing to running containers.</summary>
/// <param name="settings">The rehearsal.</param>
/// <param name="store">ECS's state.</param>
/// <param name="runtime">What runs containers.</param>
/// <param name="secrets">What secrets are looked up in.</param>
/// <param name="groups">What knows the host names of internal load balancers.</param>
/// <param name="network">The workspace's network.</param>
/// <param name="time">The clock.</param>
internal sealed class TaskLauncher(
    RehearsalSettings settings, EcsStore store, ITaskRuntime runtime, ISecretValues secrets, ITargetGroups groups, RehearsalNetwork network, TimeProvider time)
{
    private static readonly TimeSpan LongestDependency = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan HealthPoll = TimeSpan.FromMilliseconds(250);

    /// <summary>Starts all containers of a task.</summary>
    /// <param name="arn">The task.</param>
    /// <param name="started">Told of each container as soon as it runs.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="TaskStartException">It cannot be started; what was started of it still runs.</exception>
    public async Task LaunchAsync(string arn, Action<EcsContainer> started, CancellationToken cancellationToken)
    {
        var task = Change(arn, item => item with { Phase = TaskPhase.Pending });
        var definition = store.TaskDefinitions.Find(task.TaskDefinitionArn)
            ?? throw new TaskStartException($"ResourceInitializationError: unable to find task definition {task.TaskDefinitionArn}");
        var specs = StartOrder.Of([.. ContainerSpec.ReadAll(definition.Members).Select(spec => ContainerOverrides.Apply(spec, task.Overrides))]);
        var plans = new List<ContainerPlan>();
        foreach (var spec in specs)
            plans.Add(ContainerPlanner.Plan(settings, task, definition, spec, await ResolveAsync(spec, cancellationToken)));
        await PullAsync(arn, specs, cancellationToken);

        string? owner = null;
        foreach (var plan in plans)
        {
            await WaitForAsync(arn, plan.Spec, cancellationToken);
            var preparation = StartOrder.IsPreparation(specs, plan.Spec.Name);
            var id = await runtime.StartAsync(
                plan with { NetworkOf = preparation ? null : owner, ExtraHosts = [.. groups.HostNames().Select(name => $"{name}:{network.HostAddress}")] },
                cancellationToken);
            // From here on the container is known: whatever happens, it will be stopped and removed.
            task = Change(arn, item => item.With(plan.Spec.Name, container => container with { RuntimeId = id, Phase = TaskPhase.Running }));
            if (owner is null && !preparation)
            {
                owner = id;
                var view = await runtime.ObserveAsync(id, cancellationToken);
                task = Change(arn, item => item with { Address = view?.Address?.ToString() });
            }

            started(task.Containers.First(container => container.Name == plan.Spec.Name));
        }
    }

    private async Task<ImmutableDictionary<string, string>> ResolveAsync(ContainerSpec spec, CancellationToken cancellationToken)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, valueFrom) in spec.Secrets)
        {
            try
            {
                values[name] = await secrets.ResolveAsync(valueFrom, cancellationToken);
            }
            catch (AwsException exception)
            {
                throw new TaskStartException(
                    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: "
                    + $"unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret {valueFrom} "
                    + $"from secrets manager: {exception.Code}: {exception.Message}",
                    exception);
            }
        }

        return values.ToImmutable();
    }

    private async Task PullAsync(string arn, ImmutableArray<ContainerSpec> specs, CancellationToken cancellationToken)
    {
        Change(arn, item => item with { PullStartedAt = time.GetUtcNow() });
        foreach (var spec in specs)
        {
            string digest;
            try
            {
                digest = await runtime.PrepareImageAsync(spec.Image, cancellationToken);
            }
            catch (TaskStartException exception)
            {
                throw new TaskStartException(exception.Message, exception) { Container = spec.Name };
            }

            Change(arn, item => item.With(spec.Name, container => container with { ImageDigest = digest, Phase = TaskPhase.Pending }));
        }

        Change(arn, item => item with { PullStoppedAt = time.GetUtcNow() });
    }

    private async Task WaitForAsync(string arn, ContainerSpec spec, CancellationToken cancellationToken)
    {
        var deadline = time.GetUtcNow() + LongestDependency;
        foreach (var on in spec.DependsOn.Where(item => item.Condition != "START"))
        {
            while (!await HoldsAsync(arn, spec.Name, on, cancellationToken))
            {
                if (time.GetUtcNow() > deadline)
                    throw new TaskStartException($"Dependency of {spec.Name} timed out: {on.ContainerName} is not {on.Condition}") { Container = spec.Name };
                await Task.Delay(HealthPoll, time, cancellationToken);
            }
        }
    }

    private async Task<bool> HoldsAsync(string arn, string name, Dependency on, CancellationToken cancellationToken)
    {
        var id = store.Tasks.Find(arn)!.Containers.First(container => container.Name == on.ContainerName).RuntimeId!;
        var view = await runtime.ObserveAsync(id, cancellationToken);
        if (view is { Running: true })
            return on.Condition == "HEALTHY" && view.Health == "HEALTHY";
        if (on.Condition == "COMPLETE" || (on.Condition == "SUCCESS" && view?.ExitCode == 0))
            return true;
        throw new TaskStartException($"Task failed to start: container {name} depends on {on.ContainerName}, which ended before it was {on.Condition}")
        {
            Container = name,
        };
    }

    private EcsTask Change(string arn, Func<EcsTask, EcsTask> change) => store.Tasks.Update(arn, task => change(task!))!;
}
