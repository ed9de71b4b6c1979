using System.Text.Json;

namespace Berrys.Build.EndToEnd.Verifying;

/// <summary>The main job on the sample: real containers, real tools.</summary>
[NonParallelizable]
public sealed class VerifyTests
{
    [Test]
    public async Task Verifies_the_sample_and_does_nothing_twice()
    {
        await using var workspace = await SampleWorkspace.CopyAsync("plat form-ü");

        var first = await workspace.BuildAsync();

        first.ShouldEndWith(0);
        using var summary = JsonDocument.Parse(await File.ReadAllTextAsync(workspace.At("artifacts/summary.json")));
        var steps = summary.RootElement.GetProperty("steps").EnumerateArray()
            .Select(step => $"{step.GetProperty("target").GetString()} {step.GetProperty("service").GetString()} {step.GetProperty("status").GetString()}")
            .ToArray();
        steps.ShouldContain("Lint api-gateway passed");
        steps.ShouldContain("UnitTest shared/utils passed");
        steps.ShouldContain("BuildImages project-coordinator passed");
        steps.ShouldContain(step => step.StartsWith("IntegrationTest", StringComparison.Ordinal) && step.EndsWith("passed", StringComparison.Ordinal));
        steps.ShouldAllBe(step => step.EndsWith("passed", StringComparison.Ordinal));
        Directory.EnumerateFiles(workspace.At("artifacts/junit")).Count().ShouldBeGreaterThanOrEqualTo(6);
        File.Exists(workspace.At("artifacts/coverage/cobertura.xml")).ShouldBeTrue();
        File.Exists(workspace.At("artifacts/timeline.json")).ShouldBeTrue();
        (await workspace.DockerLeftoversAsync()).ShouldBeEmpty();

        var second = await workspace.BuildAsync("--target=BuildImages", "--output=json");

        second.ShouldEndWith(0);
        using var again = JsonDocument.Parse(second.Output);
        again.RootElement.GetProperty("steps").EnumerateArray()
            .Select(step => step.GetProperty("cache").GetString())
            .ShouldAllBe(cache => cache == "hit");
    }

    [Test]
    public async Task Cancelling_leaves_nothing_behind()
    {
        await using var workspace = await SampleWorkspace.CopyAsync();
        (await workspace.BuildAsync("--target=BuildImages")).ShouldEndWith(0);
        workspace.Write("tests/integration/test_slow.py", "import time\n\n\ndef test_slow():\n    time.sleep(300)\n");
        using var interrupt = new CancellationTokenSource();
        using var kill = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var running = CliWrap.Buffered.BufferedCommandExtensions.ExecuteBufferedAsync(
            BuildScript.Command(workspace.Root, "--target=IntegrationTest", "--bootstrap"), System.Text.Encoding.UTF8, System.Text.Encoding.UTF8, kill.Token, interrupt.Token);
        await UntilAsync(async () => (await workspace.DockerLeftoversAsync()).Contains("api-gateway", StringComparison.Ordinal), running.Task);

        await interrupt.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await running);
        Directory.Exists(workspace.At("artifacts")).ShouldBeTrue("the run ended without its report");
        (await workspace.DockerLeftoversAsync()).ShouldBeEmpty();
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, Task running)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await condition())
        {
            running.IsCompleted.ShouldBeFalse("the run ended before it could be cancelled");
            await Task.Delay(TimeSpan.FromMilliseconds(200), deadline.Token);
        }
    }
}
