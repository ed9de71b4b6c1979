namespace Berrys.Build.EndToEnd.Verifying;

/// <summary>A bug in the platform is found, named and leaves nothing behind.</summary>
[NonParallelizable]
public sealed class PlantedBugTests
{
    [Test]
    public async Task A_lint_error_names_the_file_and_the_command_that_repeats_it()
    {
        await using var workspace = await SampleWorkspace.CopyAsync();
        workspace.Write("services/api-gateway/api_gateway/untidy.py", "import os\n");

        var run = await workspace.BuildAsync("--target=Lint");

        run.ShouldEndWith(1);
        run.Output.ShouldContain("services/api-gateway/api_gateway/untidy.py:1:1");
        run.Output.ShouldContain("./build.sh --target=Lint --services=api-gateway");
        run.Output.ShouldNotContain("--services=project-coordinator");
    }

    [Test]
    public async Task A_file_that_does_not_parse_does_not_hide_the_others()
    {
        await using var workspace = await SampleWorkspace.CopyAsync();
        workspace.Write("services/api-gateway/api_gateway/broken.py", "def (:\n");
        workspace.Write("services/model-orchestration/model_orchestration/untidy.py", "import os\n");

        var run = await workspace.BuildAsync("--target=Lint");

        run.ShouldEndWith(1);
        run.Output.ShouldContain("services/api-gateway/api_gateway/broken.py:1");
        run.Output.ShouldContain("services/model-orchestration/model_orchestration/untidy.py:1:1");
    }

    [Test]
    public async Task A_failing_unit_test_names_the_test()
    {
        await using var workspace = await SampleWorkspace.CopyAsync();
        workspace.Write("services/agent-orchestrator/tests/unit/test_planted.py", "def test_planted():\n    assert 1 == 2\n");

        var run = await workspace.BuildAsync("--target=UnitTest");

        run.ShouldEndWith(1);
        run.Output.ShouldContain("services/agent-orchestrator/tests/unit/test_planted.py:2");
        run.Output.ShouldContain("./build.sh --target=UnitTest --services=agent-orchestrator");
        File.ReadAllText(workspace.At("artifacts/summary.json")).ShouldContain("\"failed\"");
    }

    [Test]
    public async Task A_broken_Dockerfile_names_its_line()
    {
        await using var workspace = await SampleWorkspace.CopyAsync();
        var dockerfile = "services/project-coordinator/Dockerfile";
        File.AppendAllText(workspace.At(dockerfile), "USER 0\nRUN exit 7\n");

        var run = await workspace.BuildAsync("--target=BuildImages");

        run.ShouldEndWith(1);
        run.Output.ShouldContain(dockerfile);
        run.Output.ShouldContain("exit 7");
        run.Output.ShouldContain("./build.sh --target=BuildImages --services=project-coordinator");
        (await workspace.DockerLeftoversAsync()).ShouldBeEmpty();
    }

    [Test]
    public async Task A_failing_integration_test_keeps_the_logs_and_tears_down()
    {
        await using var workspace = await SampleWorkspace.CopyAsync();
        workspace.Write("tests/integration/test_planted.py", "def test_planted():\n    assert 'planted' == ''\n");

        var run = await workspace.BuildAsync("--target=IntegrationTest");

        run.ShouldEndWith(1);
        run.Output.ShouldContain("test_planted.py");
        run.Output.ShouldContain("./build.sh --target=IntegrationTest");
        Directory.EnumerateFiles(workspace.At("artifacts/logs")).Select(Path.GetFileName).ShouldContain("project-coordinator.log");
        (await workspace.DockerLeftoversAsync()).ShouldBeEmpty();
    }

    [Test]
    public async Task A_mistake_in_pipeline_yaml_is_wrong_usage_with_its_place()
    {
        await using var workspace = await SampleWorkspace.CopyAsync();
        workspace.Write("pipeline.yaml", "coverage:\n  minimun: 80\n");

        var run = await workspace.BuildAsync("--target=Lint");

        run.ShouldEndWith(2);
        run.Error.ShouldContain("pipeline.yaml:2:3");
        run.Error.ShouldContain("minimum");
    }
}
