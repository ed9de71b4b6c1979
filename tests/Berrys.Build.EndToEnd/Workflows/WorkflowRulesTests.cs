namespace Berrys.Build.EndToEnd.Workflows;

[TestFixture]
public sealed class WorkflowRulesTests
{
    private const string Sound = """
        on: push
        permissions:
          contents: read
        jobs:
          verify:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@0123456789abcdef0123456789abcdef01234567 # v7.0.1
                with:
                  persist-credentials: false
              # Its SHA is not known.
              - uses: actions/setup-dotnet@v6.0.0
              - uses: ./.github/actions/setup
              - run: ./build.sh --target=Verify --jobs=2
        """;

    public static IReadOnlyList<string> Paths => WorkflowFile.Paths;

    [TestCaseSource(nameof(Paths))]
    public void This_repository_keeps_them(string path) => WorkflowRules.Problems(WorkflowFile.Read(path)).ShouldBeEmpty();

    [Test]
    public void There_are_workflows_and_actions_to_check()
    {
        Paths.ShouldContain(Path.Combine(".github", "workflows", "main.yml"));
        Paths.ShouldContain(Path.Combine(".github", "actions", "setup", "action.yml"));
    }

    [Test]
    public void A_sound_workflow_has_no_problem() => WorkflowRules.Problems(new WorkflowFile("x.yml", Sound)).ShouldBeEmpty();

    [TestCase("contents: read", "contents: write", "x.yml:1: the workflow's own permissions")]
    [TestCase("permissions:", "env:", "x.yml:1: the workflow's own permissions")]
    [TestCase("  contents: read", "  contents: read\n  packages: write", "x.yml:1: the workflow's own permissions")]
    [TestCase("persist-credentials: false", "persist-credentials: true", "x.yml:8: a checkout must have")]
    [TestCase("persist-credentials: false", "fetch-depth: 0", "x.yml:8: a checkout must have")]
    [TestCase(" # v7.0.1", "", "x.yml:8: actions/checkout@0123456789abcdef0123456789abcdef01234567 needs its version")]
    [TestCase(" # v7.0.1", " # v7", "x.yml:8: actions/checkout@0123456789abcdef0123456789abcdef01234567 needs its version")]
    [TestCase("checkout@0123456789abcdef0123456789abcdef01234567", "checkout@0123456", "x.yml:8: actions/checkout@0123456 is neither")]
    [TestCase("setup-dotnet@v6.0.0", "setup-dotnet@v6", "x.yml:12: actions/setup-dotnet@v6 is neither")]
    [TestCase("      # Its SHA is not known.\n", "", "x.yml:11: actions/setup-dotnet@v6.0.0 is a tag")]
    [TestCase("actions/setup\n", "actions/missing\n", "x.yml:13: there is no ./.github/actions/missing")]
    [TestCase("./build.sh --target=Verify", "docker build .", "x.yml:14: 'docker build .")]
    [TestCase("--target=Verify", "--target=Verfy", "Unknown target Verfy")]
    [TestCase("--jobs=2", "--job=2", "Unknown option --job")]
    [TestCase("--jobs=2", "--jobs=many", "--jobs=many: it takes a whole number")]
    [TestCase("--jobs=2", "&& rm -r /", "uses the shell's &&")]
    [TestCase("--jobs=2", "--services=${{ github.head_ref }}", "lets an expression write a command")]
    public void A_mistake_is_a_problem(string old, string with, string problem)
    {
        Sound.ShouldContain(old);

        WorkflowRules.Problems(new WorkflowFile("x.yml", Sound.Replace(old, with, StringComparison.Ordinal))).ShouldHaveSingleItem().ShouldContain(problem);
    }
}
