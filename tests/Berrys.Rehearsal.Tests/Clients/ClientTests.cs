using System.Runtime.Versioning;

namespace Berrys.Rehearsal.Tests.Clients;

/// <summary>The rehearsal as boto3 and the AWS CLI see it, with no code of ours on the client's side.</summary>
[Platform("Linux"), SupportedOSPlatform("linux"), NonParallelizable]
public class ClientTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);
    private RehearsalProcess? _rehearsal;

    [OneTimeSetUp]
    public async Task StartAsync() => _rehearsal = await RehearsalProcess.StartNewAsync();

    [OneTimeTearDown]
    public async Task RemoveAsync()
    {
        if (_rehearsal is not null)
            (await _rehearsal.RemoveAsync()).ShouldBeEmpty();
    }

    [Test]
    public Task A_service_is_reached_stable_and_updated_without_losing_a_request() => PassAsync("service_update.py");

    [Test]
    public Task A_broken_image_is_rolled_back() => PassAsync("broken_image.py");

    [Test]
    public Task A_task_is_run_once() => PassAsync("one_off_task.py");

    [Test]
    public Task A_secret_arrives_in_a_task() => PassAsync("secret.py");

    [Test]
    public Task Fifty_clients_at_once_see_no_error() => PassAsync("parallel_clients.py", "10");

    [Test, Category("Full")]
    public Task Fifty_clients_see_no_error_for_a_minute() => PassAsync("parallel_clients.py", "60");

    [Test, Category("Full")]
    public Task A_killed_gateway_takes_everything_over() => PassAsync("takeover.py");

    [Test, Category("Full")]
    public Task The_command_line_works() => PassAsync("aws_cli.py");

    [Test, Category("Full")]
    public Task Two_hundred_weight_changes_lose_no_request() => PassAsync("weights.py");

    [Test]
    public Task Metrics_are_the_same_in_three_protocols() => PassAsync("metrics.py");

    private async Task PassAsync(string script, params string[] arguments)
    {
        var rehearsal = _rehearsal!;
        var (passed, output) = await PythonScript.RunAsync(rehearsal.State, script, DoAsync, Deadline, arguments);
        passed.ShouldBeTrue($"{script}:\n{output}\n--- the rehearsal's log:\n{rehearsal.LogTail()}");
    }

    private Task DoAsync(string request)
    {
        if (request == "start")
            return _rehearsal!.StartAsync();
        _rehearsal!.Kill();
        return Task.CompletedTask;
    }
}
