using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Containers;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Berrys.Rehearsal.Tests.Ecs;

/// <summary>ECS over the real engine.</summary>
public sealed class EcsEngineTests
{
    private readonly string _hash = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5));
    private DockerClient _docker = null!;
    private RehearsalNetwork _network = null!;
    private EcsWorld _world = null!;

    [OneTimeSetUp]
    public async Task ConnectAsync()
    {
        _docker = new DockerClientBuilder().WithEndpoint(new Uri("unix:///var/run/docker.sock")).Build();
        await BusyBoxImage.MakeAsync(_docker);
        var name = $"berrys-ecs-{_hash}";
        var made = await _docker.Networks.CreateNetworkAsync(new NetworksCreateParameters { Name = name });
        _network = new RehearsalNetwork(name, made.ID, IPAddress.Parse((await _docker.Networks.InspectNetworkAsync(made.ID)).IPAM.Config[0].Gateway.Split('/')[0]));
    }

    [OneTimeTearDown]
    public async Task DisconnectAsync()
    {
        await _docker.Networks.DeleteNetworkAsync(_network.Name);
        _docker.Dispose();
    }

    [SetUp]
    public async Task StartAsync()
    {
        _world = new EcsWorld(_docker, _network, _hash);
        await _world.StartAsync();
        await _world.CallAsync("CreateCluster", new { clusterName = "main" });
    }

    [TearDown]
    public async Task EndAsync()
    {
        await _world.DisposeAsync();
        foreach (var container in await OwnAsync())
            await _docker.Containers.RemoveContainerAsync(container.ID, new ContainerRemoveParameters { Force = true });
    }

    [Test]
    public async Task A_task_has_environment_secrets_host_names_and_logs_and_tells_its_exit_code()
    {
        var task = await RunAsync("echo \"$PLAIN $SECRET $AWS_REGION\"; echo problem >&2; cat /etc/hosts; exit 7");
        EcsWorld.Text(task["containers"]![0]!["exitCode"]).ShouldBe("7");
        EcsWorld.Text(task["stoppedReason"]).ShouldBe("Essential container in task exited");
        var lines = _world.Logs.Texts("/one", $"ecs/app/{EcsWorld.Text(task["taskArn"])[^32..]}");
        lines.ShouldContain("plain s3cr3t value us-west-2");
        lines.ShouldContain("problem");
        lines.ShouldContain(line => line.Contains($"{_network.HostAddress}\torders.internal", StringComparison.Ordinal));
        (await OwnAsync()).ShouldBeEmpty();
        foreach (var file in Directory.EnumerateFiles(_world.State, "*", SearchOption.AllDirectories))
            (await File.ReadAllTextAsync(file)).ShouldNotContain("s3cr3t value");
    }

    [Test]
    public async Task A_task_that_takes_too_much_memory_is_killed()
    {
        var task = await RunAsync("exec dd if=/dev/zero of=/dev/null bs=200M count=1");
        var container = task["containers"]![0]!;
        (EcsWorld.Text(container["exitCode"]), EcsWorld.Text(container["reason"])).ShouldBe(("137", "OutOfMemoryError: container killed due to memory usage"));
    }

    [Test]
    public async Task An_image_that_is_not_there_stops_the_task()
    {
        var task = await RunAsync("true", "127.0.0.1:9/nothing:1");
        (EcsWorld.Text(task["stopCode"]), EcsWorld.Text(task["stoppedReason"])[..24]).ShouldBe(("TaskFailedToStart", "CannotPullContainerError"));
    }

    [Test]
    public async Task A_service_is_replaced_without_going_under_its_minimum_and_survives_a_restart()
    {
        await RegisterAsync("exec sleep 600");
        await _world.CallAsync("CreateService", new { cluster = "main", serviceName = "web", taskDefinition = "one", desiredCount = 2 });
        await _world.UntilStableAsync(2);
        await RegisterAsync("exec sleep 700");
        await _world.CallAsync("UpdateService", new { cluster = "main", service = "web", taskDefinition = "one" });
        var fewest = int.MaxValue;
        await _world.UntilServiceAsync(service =>
        {
            fewest = Math.Min(fewest, (int)service["runningCount"]!);
            return service["deployments"] is JsonArray { Count: 1 } list && EcsWorld.Text(list[0]!["rolloutState"]) == "COMPLETED";
        });
        fewest.ShouldBeGreaterThanOrEqualTo(2);

        var before = (await OwnAsync()).Select(container => container.ID).Order().ToList();
        before.Count.ShouldBe(2);
        await _world.LeaveAsync();
        (await OwnAsync()).ShouldAllBe(container => container.State == "running");
        await _docker.Containers.RemoveContainerAsync(before[0], new ContainerRemoveParameters { Force = true });
        await _world.StartAsync();
        await _world.UntilServiceAsync(service => EcsWorld.Text(service["events"]![0]!["message"]).EndsWith("steady state.", StringComparison.Ordinal)
            && EcsWorld.Text(service["runningCount"]) == "2" && service["events"]!.AsArray().Count(item => EcsWorld.Text(item!["message"]).EndsWith("steady state.", StringComparison.Ordinal)) >= 3);
        var after = (await OwnAsync()).Select(container => container.ID).ToList();
        after.Count.ShouldBe(2);
        after.ShouldContain(before[1]);
    }

    [Test]
    public async Task A_broken_command_trips_the_breaker()
    {
        await RegisterAsync("exit 1");
        await _world.CallAsync("CreateService", new
        {
            cluster = "main",
            serviceName = "web",
            taskDefinition = "one",
            desiredCount = 1,
            deploymentConfiguration = new { deploymentCircuitBreaker = new { enable = true, rollback = true } },
        });
        var service = await _world.UntilServiceAsync(item => EcsWorld.Text(item["deployments"]![0]!["rolloutState"]) == "FAILED");
        EcsWorld.Text(service["deployments"]![0]!["failedTasks"]).ShouldBe("3");
    }

    private async Task<JsonNode> RunAsync(string script, string image = BusyBoxImage.Name)
    {
        await RegisterAsync(script, image);
        var started = await _world.CallAsync("RunTask", new { cluster = "main", taskDefinition = "one" });
        return await _world.UntilTaskAsync(EcsWorld.Text(started["tasks"]![0]!["taskArn"]), task => EcsWorld.Text(task["lastStatus"]) == "STOPPED");
    }

    private Task<JsonObject> RegisterAsync(string script, string image = BusyBoxImage.Name) => _world.CallAsync("RegisterTaskDefinition", new
    {
        family = "one",
        containerDefinitions = new[]
        {
            new
            {
                name = "app",
                image,
                memory = 32,
                stopTimeout = 2,
                command = new[] { "/bin/sh", "-c", script },
                environment = new[] { new { name = "PLAIN", value = "plain" } },
                secrets = new[] { new { name = "SECRET", valueFrom = "known" } },
                logConfiguration = new { logDriver = "awslogs", options = new Dictionary<string, string> { ["awslogs-group"] = "/one", ["awslogs-stream-prefix"] = "ecs" } },
            },
        },
    });

    private Task<IList<ContainerListResponse>> OwnAsync() => _docker.Containers.ListContainersAsync(new ContainersListParameters
    {
        All = true,
        Filters = new Dictionary<string, IDictionary<string, bool>> { ["label"] = new Dictionary<string, bool> { [$"berrys.workspace={_hash}"] = true } },
    });
}
