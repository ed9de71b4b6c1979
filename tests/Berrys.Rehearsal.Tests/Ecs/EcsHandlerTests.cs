using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Tests.Ecs;

public sealed class EcsHandlerTests
{
    private EcsWorld _world = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _world = new EcsWorld();
        await _world.StartAsync();
        await _world.CallAsync("CreateCluster", new { clusterName = "main" });
    }

    [TearDown]
    public ValueTask EndAsync() => _world.DisposeAsync();

    [Test]
    public async Task Refuses_what_it_does_not_know() =>
        (await Should.ThrowAsync<AwsException>(() => _world.CallAsync("CreateTaskSet", new { }))).Code.ShouldBe("UnknownOperationException");

    [Test]
    public async Task Keeps_what_a_task_definition_is_given()
    {
        await RegisterAsync("ok");
        var second = (await RegisterAsync("ok"))["taskDefinition"]!;
        EcsWorld.Text(second["taskDefinitionArn"]).ShouldBe("arn:aws:ecs:us-west-2:123456789012:task-definition/web:2");
        EcsWorld.Text(second["containerDefinitions"]![0]!["portMappings"]![0]!["protocol"]).ShouldBe("tcp");
        var listed = await _world.CallAsync("ListTaskDefinitions", new { familyPrefix = "web", sort = "DESC" });
        listed["taskDefinitionArns"]!.AsArray().Select(EcsWorld.Text).First().ShouldEndWith("web:2");
        await _world.CallAsync("DeregisterTaskDefinition", new { taskDefinition = "web:2" });
        EcsWorld.Text((await _world.CallAsync("DescribeTaskDefinition", new { taskDefinition = "web" }))["taskDefinition"]!["revision"]).ShouldBe("1");
    }

    [Test]
    public async Task Refuses_a_task_definition_without_containers() =>
        (await Should.ThrowAsync<AwsException>(() => _world.CallAsync("RegisterTaskDefinition", new { family = "x", containerDefinitions = Array.Empty<object>() })))
            .Message.ShouldBe("Container list cannot be empty.");

    [Test]
    public async Task Runs_a_service_updates_it_and_deletes_it()
    {
        await RegisterAsync("ok");
        await CreateAsync(desired: 2);
        var service = await _world.UntilStableAsync(2);
        EcsWorld.Text(service["healthCheckGracePeriodSeconds"]).ShouldBe("5");
        EcsWorld.Text(service["deploymentConfiguration"]!["deploymentCircuitBreaker"]!["rollback"]).ShouldBe("true");
        // A registration that ended meanwhile may have been told later.
        service["events"]!.AsArray().Select(happened => EcsWorld.Text(happened!["message"])).ShouldContain("(service web) has reached a steady state.");

        await RegisterAsync("better");
        var updated = (await _world.CallAsync("UpdateService", new { cluster = "main", service = "web", taskDefinition = "web" }))["service"]!;
        updated["deployments"]!.AsArray().Count.ShouldBe(2);
        await _world.UntilStableAsync(2);
        _world.Runtime.Running.ShouldBe(2);
        _world.Runtime.Containers.Values.ShouldAllBe(item => item.Plan.Spec.Image == "better");
        _world.Groups.Calls.Count(call => call.StartsWith("deregister", StringComparison.Ordinal)).ShouldBe(2);

        await Should.ThrowAsync<AwsException>(() => _world.CallAsync("DeleteService", new { cluster = "main", service = "web" }));
        await _world.CallAsync("DeleteService", new { cluster = "main", service = "web", force = true });
        await _world.UntilServiceAsync(item => EcsWorld.Text(item["status"]) == "INACTIVE");
        _world.Runtime.Containers.ShouldBeEmpty();
    }

    [TestCase("crash")]
    [TestCase("missing")]
    public async Task Rolls_a_broken_image_back(string image)
    {
        await RegisterAsync("ok");
        await CreateAsync(desired: 2);
        await _world.UntilStableAsync(2);
        await RegisterAsync(image);
        await _world.CallAsync("UpdateService", new { cluster = "main", service = "web", taskDefinition = "web" });
        var service = await _world.UntilServiceAsync(item => Messages(item).Any(text => text.Contains("rolling back to deployment ecs-svc/", StringComparison.Ordinal)));
        Messages(service).ShouldContain(text => text.EndsWith("deployment failed: tasks failed to start.", StringComparison.Ordinal));
        var whole = await _world.UntilStableAsync(2);
        EcsWorld.Text(whole["taskDefinition"]).ShouldEndWith("web:1");
        _world.Runtime.Containers.Values.ShouldAllBe(item => item.Plan.Spec.Image == "ok");
        var history = (await _world.CallAsync("ListServiceDeployments", new { cluster = "main", service = "web" }))["serviceDeployments"]!.AsArray();
        history.Select(item => EcsWorld.Text(item!["status"])).ShouldBe(["SUCCESSFUL", "ROLLBACK_SUCCESSFUL"]);
    }

    [TestCase("done", "EssentialContainerExited", "Essential container in task exited", "0", "")]
    [TestCase("oom", "EssentialContainerExited", "Essential container in task exited", "137", "OutOfMemoryError: container killed due to memory usage")]
    [TestCase("missing", "TaskFailedToStart", "CannotPullContainerError: no such image", "", "CannotPullContainerError: no such image")]
    public async Task Runs_a_task_to_its_end(string image, string code, string reason, string exitCode, string containerReason)
    {
        await RegisterAsync(image);
        var first = await _world.CallAsync("RunTask", new { cluster = "main", taskDefinition = "web", clientToken = "t", startedBy = "me" });
        var again = await _world.CallAsync("RunTask", new { cluster = "main", taskDefinition = "web", clientToken = "t", startedBy = "me" });
        var arn = EcsWorld.Text(first["tasks"]![0]!["taskArn"]);
        EcsWorld.Text(again["tasks"]![0]!["taskArn"]).ShouldBe(arn);
        var task = await _world.UntilTaskAsync(arn, item => EcsWorld.Text(item["lastStatus"]) == "STOPPED");
        EcsWorld.Text(task["stopCode"]).ShouldBe(code);
        EcsWorld.Text(task["stoppedReason"]).ShouldBe(reason);
        EcsWorld.Text(task["containers"]![0]!["exitCode"]).ShouldBe(exitCode);
        EcsWorld.Text(task["containers"]![0]!["reason"]).ShouldBe(containerReason);
        (await _world.CallAsync("ListTasks", new { cluster = "main", startedBy = "me", desiredStatus = "STOPPED" }))["taskArns"]!.AsArray().Count.ShouldBe(1);
    }

    [Test]
    public async Task Says_which_secret_is_missing()
    {
        await _world.CallAsync("RegisterTaskDefinition", new
        {
            family = "web",
            containerDefinitions = new[] { new { name = "app", image = "ok", memory = 32, secrets = new[] { new { name = "KEY", valueFrom = "unknown" } } } },
        });
        var started = await _world.CallAsync("RunTask", new { cluster = "main", taskDefinition = "web" });
        var task = await _world.UntilTaskAsync(EcsWorld.Text(started["tasks"]![0]!["taskArn"]), item => EcsWorld.Text(item["lastStatus"]) == "STOPPED");
        EcsWorld.Text(task["stoppedReason"]).ShouldStartWith("ResourceInitializationError: unable to pull secrets");
    }

    [Test]
    public async Task A_stopped_task_says_why_and_its_output_is_complete()
    {
        await RegisterAsync("ok");
        var arn = EcsWorld.Text((await _world.CallAsync("RunTask", new { cluster = "main", taskDefinition = "web" }))["tasks"]![0]!["taskArn"]);
        await _world.UntilTaskAsync(arn, item => EcsWorld.Text(item["lastStatus"]) == "RUNNING");
        await _world.CallAsync("StopTask", new { cluster = "main", task = arn, reason = "enough" });
        var task = await _world.UntilTaskAsync(arn, item => EcsWorld.Text(item["lastStatus"]) == "STOPPED");
        (EcsWorld.Text(task["stopCode"]), EcsWorld.Text(task["stoppedReason"])).ShouldBe(("UserInitiated", "enough"));
        _world.Logs.Texts("/web", $"ecs/app/{arn[^32..]}").ShouldBe(["hello", "bye"]);
    }

    [Test]
    public async Task Replaces_a_task_whose_target_is_unhealthy()
    {
        await RegisterAsync("ok");
        await CreateAsync(desired: 1);
        await _world.UntilStableAsync(1);
        var key = _world.Groups.States.Keys.Single();
        _world.Groups.States[key] = Berrys.Rehearsal.LoadBalancing.TargetState.Unhealthy;
        await _world.UntilServiceAsync(_ => _world.Groups.States.Keys is { Count: 1 } keys && keys.Single() != key);
        await _world.UntilStableAsync(1);
        var stopped = await _world.CallAsync("ListTasks", new { cluster = "main", desiredStatus = "STOPPED" });
        EcsWorld.Text((await _world.TaskAsync(EcsWorld.Text(stopped["taskArns"]![0])))["stoppedReason"]).ShouldBe("Task failed ELB health checks in (target-group tg)");
    }

    [Test]
    public async Task Goes_on_after_a_restart()
    {
        await RegisterAsync("ok");
        await CreateAsync(desired: 2);
        await _world.UntilStableAsync(2);
        await _world.LeaveAsync();
        _world.Runtime.Running.ShouldBe(2);
        _world.Runtime.Containers.TryRemove(_world.Runtime.Containers.Keys.First(), out _);
        await _world.StartAsync();
        await _world.UntilServiceAsync(_ => _world.Runtime.Running == 2 && _world.Runtime.Containers.Count == 2);
        await _world.UntilStableAsync(2);
    }

    [Test]
    public async Task Changes_tags()
    {
        var arn = EcsWorld.Text((await RegisterAsync("ok"))["taskDefinition"]!["taskDefinitionArn"]);
        await _world.CallAsync("TagResource", new { resourceArn = arn, tags = new[] { new { key = "a", value = "1" }, new { key = "b", value = "2" } } });
        await _world.CallAsync("UntagResource", new { resourceArn = arn, tagKeys = new[] { "a" } });
        (await _world.CallAsync("ListTagsForResource", new { resourceArn = arn }))["tags"]!.ToJsonString().ShouldBe("""[{"key":"b","value":"2"}]""");
    }

    private static IEnumerable<string> Messages(JsonNode service) => service["events"]!.AsArray().Select(item => EcsWorld.Text(item!["message"]));

    private Task<JsonObject> RegisterAsync(string image) => _world.CallAsync("RegisterTaskDefinition", new
    {
        family = "web",
        containerDefinitions = new[]
        {
            new
            {
                name = "app",
                image,
                memory = 32,
                portMappings = new[] { new { containerPort = 8000 } },
                logConfiguration = new { logDriver = "awslogs", options = new Dictionary<string, string> { ["awslogs-group"] = "/web", ["awslogs-stream-prefix"] = "ecs" } },
            },
        },
    });

    private Task<JsonObject> CreateAsync(int desired) => _world.CallAsync("CreateService", new
    {
        cluster = "main",
        serviceName = "web",
        taskDefinition = "web",
        desiredCount = desired,
        healthCheckGracePeriodSeconds = 5,
        loadBalancers = new[] { new { targetGroupArn = "tg", containerName = "app", containerPort = 8000 } },
        deploymentConfiguration = new { deploymentCircuitBreaker = new { enable = true, rollback = true } },
    });
}
