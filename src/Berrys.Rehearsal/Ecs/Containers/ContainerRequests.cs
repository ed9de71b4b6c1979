using Docker.DotNet.Models;

namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>Writes a container as the engine wants it.</summary>
internal static class ContainerRequests
{
    /// <summary>The time between SIGTERM and SIGKILL when the task definition does not say.</summary>
    public const int DefaultStopTimeout = 30;

    /// <summary>Writes it.</summary>
    /// <param name="plan">The container.</param>
    /// <param name="network">The network of those that do not share one.</param>
    /// <returns>The engine's parameters.</returns>
    public static CreateContainerParameters Of(ContainerPlan plan, string network)
    {
        var spec = plan.Spec;
        // The client leaves out what is null; its types do not say so.
        return new CreateContainerParameters
        {
            Name = plan.Name,
            Image = spec.Image,
            Env = [.. plan.Environment],
            Cmd = spec.Command is { IsDefaultOrEmpty: false } command ? [.. command] : null!,
            Entrypoint = spec.EntryPoint is { IsDefaultOrEmpty: false } entry ? [.. entry] : null!,
            WorkingDir = spec.WorkingDirectory!,
            User = spec.User!,
            Labels = plan.Labels.ToDictionary(StringComparer.Ordinal),
            StopTimeout = TimeSpan.FromSeconds(spec.StopTimeout ?? DefaultStopTimeout),
            Healthcheck = HealthCheckOf(spec.HealthCheck)!,
            HostConfig = new HostConfig
            {
                NetworkMode = plan.NetworkOf is null ? network : $"container:{plan.NetworkOf}",
                ExtraHosts = plan.NetworkOf is null ? [.. plan.ExtraHosts] : null!,
                NanoCPUs = plan.NanoCpus,
                Memory = plan.MemoryBytes,
                // No swap beside it: a task that needs more is killed, as on Fargate.
                MemorySwap = plan.MemoryBytes,
                MemoryReservation = plan.ReservationBytes,
                ReadonlyRootfs = spec.ReadonlyRootFilesystem ?? false,
                Init = spec.LinuxParameters?.InitProcessEnabled,
                Ulimits = [.. spec.Ulimits.Select(limit => new Ulimit { Name = limit.Name, Soft = limit.SoftLimit, Hard = limit.HardLimit })],
                RestartPolicy = new RestartPolicy { Name = RestartPolicyKind.No },
                LogConfig = new LogConfig
                {
                    Type = "json-file",
                    Config = new Dictionary<string, string> { ["max-size"] = "10m", ["max-file"] = "2" },
                },
            },
        };
    }

    private static HealthcheckConfig? HealthCheckOf(HealthCheckSpec? check) => check is null ? null : new HealthcheckConfig
    {
        Test = check.Command is ["CMD" or "CMD-SHELL" or "NONE", ..] ? [.. check.Command] : ["CMD-SHELL", .. check.Command],
        Interval = TimeSpan.FromSeconds(check.Interval ?? 30),
        Timeout = TimeSpan.FromSeconds(check.Timeout ?? 5),
        Retries = check.Retries ?? 3,
        StartPeriod = TimeSpan.FromSeconds(check.StartPeriod ?? 0),
    };
}
