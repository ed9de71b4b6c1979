using System.Text.Json;

namespace Berrys.Build.EndToEnd.Verifying;

/// <summary>A Python monorepo that knows nothing of this program: dozens of packages, no pipeline.yaml, no compose file.</summary>
[NonParallelizable]
public sealed class ForeignWorkspaceTests
{
    private const int Services = 24;
    private const int Libraries = 12;

    [Test]
    public async Task Verifies_a_monorepo_by_convention_and_names_what_is_wrong()
    {
        using var workspace = new ForeignWorkspace("mono répo");
        workspace.AddServices(Services);
        workspace.AddLibraries(Libraries);
        workspace.Write("services/without-tests/requirements.txt", "");
        workspace.Write("services/service-7/tests/unit/test_planted.py", "def test_planted():\n    assert False\n");

        var run = await workspace.BuildAsync("--target=Verify");

        run.ShouldEndWith(1);
        run.Output.ShouldContain("services/service-7/tests/unit/test_planted.py:2");
        run.Output.ShouldContain("./build.sh --target=UnitTest --services=service-7");
        using var summary = JsonDocument.Parse(await File.ReadAllTextAsync(workspace.At("artifacts/summary.json")));
        var steps = summary.RootElement.GetProperty("steps").EnumerateArray().ToArray();
        steps.Count(step => step.GetProperty("target").GetString() == "UnitTest" && step.GetProperty("status").GetString() == "passed")
            .ShouldBe(Services + Libraries - 1);
        steps.Count(step => step.GetProperty("target").GetString() == "Lint" && step.GetProperty("status").GetString() == "passed")
            .ShouldBe(Services + Libraries + 1);
    }

    [Test]
    public async Task A_workspace_with_neither_shared_code_nor_tests_nor_repository_passes()
    {
        using var workspace = new ForeignWorkspace("bare");
        workspace.Write("services/only one/main.py", "print('hello')\n");
        workspace.Write("services/only one/requirements.txt", "");

        var run = await workspace.BuildAsync();

        run.ShouldEndWith(0);
        run.Output.ShouldContain("only one");
    }

    [Test]
    public async Task Checks_of_pipeline_yaml_run_per_service_as_targets()
    {
        using var workspace = new ForeignWorkspace("checked");
        workspace.AddServices(2);
        workspace.Write("pipeline.yaml", """
            checks:
              greeting:
                run: sh -c 'echo "hello from $SERVICE at $SERVICE_PATH"; test "$SERVICE" != service-1'
              lint:
                run: "true"
            """);

        var run = await workspace.BuildAsync("--target=Greeting", "--target=Lint", "--verbosity=verbose");

        run.ShouldEndWith(1);
        run.Output.ShouldContain("hello from service-0 at services/service-0");
        run.Output.ShouldContain("./build.sh --target=Greeting --services=service-1");
        using var summary = JsonDocument.Parse(await File.ReadAllTextAsync(workspace.At("artifacts/summary.json")));
        summary.RootElement.GetProperty("steps").EnumerateArray()
            .Select(step => $"{step.GetProperty("target").GetString()} {step.GetProperty("service").GetString()} {step.GetProperty("status").GetString()}")
            .ShouldBe(["Greeting service-0 passed", "Greeting service-1 failed", "Lint service-0 passed", "Lint service-1 passed"], ignoreOrder: true);
    }

    [Test]
    public async Task Local_packages_are_used_from_their_folders()
    {
        using var workspace = new ForeignWorkspace("linked");
        workspace.AddServices(1);
        workspace.Write("packages/greetings/src/greetings.py", "HELLO = 'hello'\n");
        workspace.Write("packages/greetings/setup.py", "from setuptools import setup\n\nsetup(name='greetings', version='1', py_modules=['greetings'], package_dir={'': 'src'})\n");
        workspace.Write("requirements-dev.txt", "-e ./packages/greetings\n");
        workspace.Write("services/service-0/tests/unit/test_greetings.py", "from greetings import HELLO\n\n\ndef test_greetings():\n    assert HELLO == 'hello'\n");

        var run = await workspace.BuildAsync("--target=UnitTest");

        run.ShouldEndWith(0);
    }

    [Test]
    public async Task A_folder_that_is_no_workspace_is_wrong_usage()
    {
        using var workspace = new ForeignWorkspace("nothing");

        var run = await workspace.BuildAsync("--target=Lint");

        run.ShouldEndWith(2);
        run.Error.ShouldContain("--workspace=DIR");
    }

    [Test]
    public async Task A_requirement_that_no_source_has_is_a_missing_prerequisite()
    {
        using var workspace = new ForeignWorkspace("unmet");
        workspace.AddServices(1);
        workspace.Write("services/service-0/requirements.txt", "no-such-distribution-at-all==9.9\n");

        var run = await workspace.BuildAsIsAsync("--target=Restore");

        run.ShouldEndWith(3);
        run.All.ShouldContain("no-such-distribution-at-all");
        run.All.ShouldContain("services/service-0/requirements.txt:1");
    }
}
