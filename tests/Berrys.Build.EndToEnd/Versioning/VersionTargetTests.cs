using System.Text.Json;
using Berrys.Build.EndToEnd.Verifying;
using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Build.EndToEnd.Versioning;

/// <summary>The version and the branch policy as a person and a workflow meet them.</summary>
public sealed class VersionTargetTests
{
    private ForeignWorkspace _workspace = null!;

    [OneTimeSetUp]
    public async Task Make()
    {
        _workspace = new ForeignWorkspace("platform");
        _workspace.AddServices(1);
        await GitAsync("init", "--quiet", "--initial-branch=feature/x");
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message=feat: begin");
    }

    [OneTimeTearDown]
    public void Remove() => _workspace.Dispose();

    [Test]
    public async Task The_last_line_is_the_version_and_a_workflow_gets_it_as_output()
    {
        var output = _workspace.At("../github-output");
        var run = await BuildScript.Command(_workspace.At("."), "--target=Version")
            .WithEnvironmentVariables(variables => variables.Set("GITHUB_ACTIONS", null).Set("BERRYS_BUILD_ROOT", null).Set("GITHUB_OUTPUT", output))
            .ExecuteBufferedAsync();

        run.ExitCode.ShouldBe(0, run.StandardOutput + run.StandardError);
        run.StandardOutput.TrimEnd().Split('\n')[^1].ShouldBe("0.1.0-feature-x.1");
        run.StandardOutput.ShouldContain("so it begins at 0.1.0");
        (await File.ReadAllTextAsync(output)).ShouldBe("version=0.1.0-feature-x.1\nkind=minor\n");
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(_workspace.At("artifacts/version.json")));
        file.RootElement.GetProperty("version").GetString().ShouldBe("0.1.0-feature-x.1");
        file.RootElement.GetProperty("branch").GetString().ShouldBe("feature/x");
    }

    [TestCase("--cloud=aws")]
    [TestCase("--cloud=rehearsal", "--strict", "--bootstrap")]
    public async Task A_branch_that_is_only_verified_is_refused_before_anything_runs(params string[] arguments)
    {
        var run = await _workspace.BuildAsIsAsync(["--target=Provision", .. arguments]);

        run.ShouldEndWith(4);
        run.Error.ShouldContain("Branch policy: feature/x is only verified.");
        run.Error.ShouldContain("Merge it into develop");
        run.Output.ShouldContain("did not start");
    }

    private async Task GitAsync(params string[] arguments) =>
        await Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(_workspace.At(".")).ExecuteBufferedAsync();
}
