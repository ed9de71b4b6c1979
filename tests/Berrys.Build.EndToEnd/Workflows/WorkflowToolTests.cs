namespace Berrys.Build.EndToEnd.Workflows;

[TestFixture]
public sealed class WorkflowToolTests
{
    private string _folder = "";

    public static IReadOnlyList<string> Paths => WorkflowFile.Paths;

    // actionlint knows workflows only.
    public static IEnumerable<string> Workflows => Paths.Where(path => WorkflowFile.Read(path).IsWorkflow);

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("berrys-workflow-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(nameof(Workflows))]
    public async Task Actionlint_has_nothing_to_say(string path)
    {
        var tools = await WorkflowTools.GetAsync();

        var result = await tools.ActionlintAsync(Path.Combine(Repository.Root, path));

        result.StandardOutput.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0, result.StandardError);
    }

    [TestCaseSource(nameof(Paths))]
    public async Task Action_validator_has_nothing_to_say(string path)
    {
        var tools = await WorkflowTools.GetAsync();

        var result = await tools.ActionValidatorAsync(Path.Combine(Repository.Root, path));

        result.ExitCode.ShouldBe(0, result.StandardError);
    }

    [TestCase("github.ref ", "github.reff ", "property \"reff\" is not defined")]
    [TestCase("runs-on: ubuntu-latest", "runs-on: ubuntu-newest", "label \"ubuntu-newest\" is unknown")]
    public async Task Actionlint_reports_a_planted_mistake(string old, string with, string message)
    {
        var tools = await WorkflowTools.GetAsync();

        var result = await tools.ActionlintAsync(Plant(".github/workflows/main.yml", old, with));

        result.ExitCode.ShouldBe(1, result.StandardError);
        result.StandardOutput.ShouldContain(message);
        result.StandardOutput.ShouldContain("main.yml:");
    }

    [TestCase(".github/workflows/main.yml", "timeout-minutes: 60", "timeout-minuets: 60")]
    [TestCase(".github/actions/setup/action.yml", "using: composite", "using: composed")]
    public async Task Action_validator_reports_a_planted_mistake(string path, string old, string with)
    {
        var tools = await WorkflowTools.GetAsync();

        var result = await tools.ActionValidatorAsync(Plant(path, old, with));

        result.ExitCode.ShouldBe(1, result.StandardOutput);
        result.StandardError.ShouldContain("\"errors\"");
    }

    private string Plant(string path, string old, string with)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, path));
        text.ShouldContain(old);
        var planted = Path.Combine(_folder, Path.GetFileName(path));
        File.WriteAllText(planted, text.Replace(old, with, StringComparison.Ordinal));
        return planted;
    }
}
