using Amazon.CloudWatchLogs.Model;
using Berrys.Aws.Environments;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Aws.Fleets;

/// <summary>Gathers why the tasks of a colour do not run as they should.</summary>
/// <param name="clients">The clients.</param>
/// <param name="names">The environment's names.</param>
internal sealed class TaskDiagnosis(AwsClients clients, ResourceNames names)
{
    private const int LastLines = 8;

    /// <summary>Gathers it.</summary>
    /// <param name="service">The service.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="targetGroup">Its target group's ARN.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Lines for people.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(string service, Colour colour, string targetGroup, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var health = await clients.LoadBalancing.DescribeTargetHealthAsync(new() { TargetGroupArn = targetGroup }, cancellationToken);
        lines.AddRange((health.TargetHealthDescriptions ?? [])
            .Where(target => target.TargetHealth?.State is "unhealthy" or "initial")
            .Select(target => $"target {target.Target?.Id}: {target.TargetHealth!.State}, {target.TargetHealth.Reason} {target.TargetHealth.Description}".TrimEnd()));
        if (await LastTaskAsync(ResourceNames.EcsService(service, colour), cancellationToken) is not { } task)
            return lines;
        var id = task.TaskArn![(task.TaskArn!.LastIndexOf('/') + 1)..];
        if (task.StoppedReason is { } reason)
            lines.Add($"task {id[..8]} stopped: {reason}");
        lines.AddRange((task.Containers ?? [])
            .Where(container => container.Reason is not null || container.ExitCode is not null)
            .Select(container => $"container {container.Name}: exit code {container.ExitCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} {container.Reason}".TrimEnd()));
        lines.AddRange((await LogAsync(service, id, cancellationToken)).Select(line => $"log: {line}"));
        return lines;
    }

    private async Task<Amazon.ECS.Model.Task?> LastTaskAsync(string ecsService, CancellationToken cancellationToken)
    {
        foreach (var status in (string[])["STOPPED", "RUNNING"])
        {
            var list = await clients.Ecs.ListTasksAsync(new() { Cluster = names.Cluster, ServiceName = ecsService, DesiredStatus = status }, cancellationToken);
            if (list.TaskArns is not { Count: > 0 } arns)
                continue;
            var tasks = await clients.Ecs.DescribeTasksAsync(new() { Cluster = names.Cluster, Tasks = arns }, cancellationToken);
            if (tasks.Tasks?.MaxBy(task => task.CreatedAt) is { } last)
                return last;
        }

        return null;
    }

    private async Task<IEnumerable<string>> LogAsync(string service, string task, CancellationToken cancellationToken)
    {
        try
        {
            var events = await clients.Logs.GetLogEventsAsync(
                new() { LogGroupName = names.LogGroup(service), LogStreamName = $"task/{service}/{task}", Limit = LastLines, StartFromHead = false }, cancellationToken);
            return (events.Events ?? []).Select(line => line.Message ?? "");
        }
        catch (ResourceNotFoundException)
        {
            // A task that never started wrote nothing.
            return [];
        }
    }
}
