using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Tests.Checks;

public class CheckStepsTests
{
    private static readonly Service Gateway = new("api gateway", "services/api gateway");
    private static readonly ToolIdentity Tool = new("mypy", "/usr/bin/mypy", "1.0");
    private static readonly FileTree Files = new(["mypy.ini", "services/api gateway/app.py", "services/other/app.py"]);

    private static readonly CheckDefinition Check = new()
    {
        Name = "type-check",
        Target = "TypeCheck",
        Words = ["mypy", "--name={service}", "{path}/{service}", "$SERVICE"],
        Inputs = ["**/*.py", "../../mypy.ini"],
        Outputs = ["reports/", "./log.txt"],
        Environment = new Dictionary<string, string?> { ["MODE"] = "strict", ["HOME"] = null }.ToSortedEnvironment(),
        Deadline = TimeSpan.FromSeconds(90),
    };

    [Test]
    public void A_step_declares_everything_that_decides_its_outcome()
    {
        var step = CheckSteps.Of(Check, Gateway, "/platform", Tool, Files, []);

        step.Title.ShouldBe("TypeCheck api gateway");
        step.Command.Executable.ShouldBe("/usr/bin/mypy");
        step.Command.Arguments.ShouldBe(["--name=api gateway", "services/api gateway/api gateway", "$SERVICE"]);
        step.Command.WorkingDirectory.ShouldBe(Path.GetFullPath("/platform/services/api gateway"));
        step.Command.Environment.ShouldBe(new Dictionary<string, string?> { ["MODE"] = "strict", ["SERVICE"] = "api gateway", ["SERVICE_PATH"] = "services/api gateway" });
        step.Command.Deadline.ShouldBe(TimeSpan.FromSeconds(90));
        step.Inputs.ShouldBe(["mypy.ini", "services/api gateway/app.py"]);
        step.Outputs.ShouldBe(["services/api gateway/reports", "services/api gateway/log.txt"]);
        step.Environment.ShouldBe(["HOME", "MODE"]);
        step.Tool.ShouldBe(Tool);
        step.IsCacheable.ShouldBeTrue();
    }

    [Test]
    public void What_it_writes_is_no_input_of_it() =>
        CheckSteps.Of(Check with { Inputs = ["**"], Outputs = ["app.py"] }, Gateway, "/platform", Tool, Files, []).Inputs.ShouldNotContain("services/api gateway/app.py");

    [TestCase(".")]
    [TestCase("./")]
    public void The_service_s_own_folder_is_no_output(string output)
    {
        var error = Should.Throw<BerrysException>(() => CheckSteps.Of(Check with { Outputs = [output] }, Gateway, "/platform", Tool, Files, []));

        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldBe("The check 'type-check' names the folder of api gateway itself as its output.");
    }

    [Test]
    public void What_a_component_uses_can_be_named()
    {
        var files = new FileTree(["services/api gateway/app.py", "shared/a/x.py", "shared/b/deep/y.py", "shared/b/y.md", "shared/c/z.py"]);
        var check = Check with { Words = ["mypy", ".", "{uses}", "--x={uses}"], Inputs = ["*.py", "{uses}/**/*.py"] };

        var step = CheckSteps.Of(check, Gateway, "/platform", Tool, files, [new SharedLibrary("shared/a", "shared/a"), new SharedLibrary("shared/b", "shared/b")]);

        CheckSteps.NeedsUsed(check).ShouldBeTrue();
        CheckSteps.NeedsUsed(Check).ShouldBeFalse();
        step.Command.Arguments.ShouldBe([".", "../../shared/a", "../../shared/b", "--x={uses}"]);
        step.Inputs.ShouldBe(["services/api gateway/app.py", "shared/a/x.py", "shared/b/deep/y.py"]);
    }

    [Test]
    public void Without_inputs_nothing_is_cached() =>
        CheckSteps.Of(Check with { Inputs = [] }, Gateway, "/platform", Tool, Files, []).IsCacheable.ShouldBeFalse();

    [Test]
    public void Fills_in_once_only() =>
        CheckSteps.Of(Check with { Words = ["x", "{path}"] }, new Service("{path}", "services/{service}"), "/platform", Tool, Files, [])
            .Command.Arguments.ShouldBe(["services/{service}"]);

    [TestCase("mypy", "mypy")]
    [TestCase("./bin/check", "/platform/services/api gateway/bin/check")]
    [TestCase("../../tools/check", "/platform/tools/check")]
    [TestCase("/usr/bin/env", "/usr/bin/env")]
    public void Looks_for_the_executable_where_the_check_runs(string word, string expected) =>
        CheckSteps.Executable(Check with { Words = [word] }, Gateway, "/platform")
            .ShouldBe(expected.StartsWith('/') ? Path.GetFullPath(expected) : expected);
}
