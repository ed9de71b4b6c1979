using System.Text.Json;
using Berrys.Build.EndToEnd.Verifying;
using CliWrap;

namespace Berrys.Build.EndToEnd.Changes;

/// <summary>With <c>--affected</c> a run does what the changes of a branch can have affected, and says why.</summary>
[NonParallelizable]
public sealed class AffectedTests
{
    private const string Model = "shared/models/berrys_models/task.py";
    private SampleWorkspace _workspace = null!;

    [SetUp]
    public async Task Copy()
    {
        _workspace = await SampleWorkspace.CopyAsync();
        await GitAsync("switch", "--quiet", "--create", "feature/new");
    }

    [TearDown]
    public async Task Remove() => await _workspace.DisposeAsync();

    [Test]
    public async Task A_changed_library_affects_what_uses_it_and_a_new_file_its_service()
    {
        _workspace.Write(Model, "# Changed.\n" + File.ReadAllText(_workspace.At(Model)));
        await _workspace.CommitAsync();
        _workspace.Write("services/api-gateway/api_gateway/new.py", "\"\"\"Not tracked yet.\"\"\"\n");

        var run = await LintAsync("--affected", "--explain");

        run.ShouldEndWith(0);
        run.Output.ShouldMatch(@"Affected since [0-9a-f]{12} \(where feature/new left develop\): agent-orchestrator, api-gateway, model-orchestration, project-coordinator, shared/models \(5 of 6; 2 changed files\)");
        run.Output.ShouldContain("  api-gateway: services/api-gateway/api_gateway/new.py → api-gateway\n");
        run.Output.ShouldMatch($"  project-coordinator: {Model} → shared/models → project-coordinator \\(services/project-coordinator/.+\\.py:[0-9]+ imports berrys_models");
        run.Output.ShouldContain($"  model-orchestration: {Model} → shared/models → model-orchestration (services/model-orchestration/");
        Linted(run).ShouldBe(["agent-orchestrator", "api-gateway", "model-orchestration", "project-coordinator", "shared/models"]);
    }

    [Test]
    public async Task Without_a_change_nothing_runs_and_a_page_of_documentation_affects_none()
    {
        _workspace.Write("docs/notes.md", "# Notes\n");

        var run = await LintAsync("--affected");

        run.ShouldEndWith(0);
        run.Output.ShouldContain(": none (0 of 6; 1 changed file)");
        run.Output.ShouldContain("Lint: nothing to do for the selected services");
    }

    [Test]
    public async Task A_revision_may_be_named_and_one_that_does_not_exist_is_refused()
    {
        _workspace.Replace("services/model-orchestration/Dockerfile", "USER 10001:10001", "USER 10002:10002");
        await _workspace.CommitAsync();
        _workspace.Write("services/api-gateway/README.md", "# Changed\n");
        await _workspace.CommitAsync();

        (await LintAsync("--affected=HEAD~1")).Output.ShouldContain("): api-gateway (1 of 6; 1 changed file)");
        (await LintAsync("--affected=develop")).Output.ShouldContain("): api-gateway, model-orchestration (2 of 6; 2 changed files)");
        var unknown = await LintAsync("--affected=nowhere");
        unknown.ShouldEndWith(2);
        unknown.All.ShouldContain("--affected=nowhere: git knows no such commit, branch or tag here.\ngit fetch origin nowhere ");
    }

    [Test]
    public async Task What_was_verified_on_develop_counts_from_there()
    {
        await GitAsync("switch", "--quiet", "develop");
        _workspace.Write("pipeline.yaml", File.ReadAllText(_workspace.At("pipeline.yaml")) + "\nchecks:\n  lint: {run: 'true'}\n  unit-test: {run: 'true'}\n");
        _workspace.Write(".dockerignore", "**\n");
        File.Delete(_workspace.At("docker-compose.yml"));
        foreach (var dockerfile in Directory.EnumerateFiles(_workspace.Root, "Dockerfile*", SearchOption.AllDirectories).ToArray())
            File.Delete(dockerfile);
        await _workspace.CommitAsync();

        (await LintAsync("--affected")).Output.ShouldContain("Affected: everything, for develop has no base branch here, and no earlier run that verified it");
        (await _workspace.BuildAsync("--target=Verify")).ShouldEndWith(0);
        _workspace.Write(Model, "# Changed.\n" + File.ReadAllText(_workspace.At(Model)));
        await _workspace.CommitAsync();

        var run = await LintAsync("--affected");

        run.Output.ShouldContain("(verified last on develop)");
        run.Output.ShouldContain("(4 of 6; 1 changed file)", Case.Sensitive, run.All);
    }

    [Test]
    public async Task A_shallow_clone_is_told_what_to_fetch_and_a_worktree_is_as_good_as_a_clone()
    {
        _workspace.Write("services/api-gateway/README.md", "# Changed\n");
        await _workspace.CommitAsync();
        var shallow = Path.Combine(_workspace.Root, "..", "shallow");
        await GitAsync("clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=feature/new", $"file://{_workspace.Root}", shallow);
        await GitAsync("worktree", "add", "--quiet", "--detach", Path.Combine(_workspace.Root, "..", "tree"));
        await Cli.Wrap("git").WithArguments(["switch", "--quiet", "--create", "feature/other"]).WithWorkingDirectory(Path.Combine(_workspace.Root, "..", "tree")).ExecuteAsync();

        var refused = await BuildScript.RunAsync(shallow, "--target=Lint", "--affected", "--bootstrap");
        var tree = await BuildScript.RunAsync(Path.Combine(_workspace.Root, "..", "tree"), "--target=Lint", "--affected", "--bootstrap");

        refused.ShouldEndWith(3);
        refused.All.ShouldContain("this clone is shallow and does not show where feature/new left refs/remotes/origin/develop.\ngit fetch --unshallow");
        tree.ShouldEndWith(0);
        tree.Output.ShouldContain("(where feature/other left develop): api-gateway (1 of 6; 1 changed file)");
    }

    [Test]
    public async Task Out_of_a_repository_and_for_a_release_it_is_refused()
    {
        await using var bare = await SampleWorkspace.CopyAsync(repository: false);

        (await bare.BuildAsync("--target=Lint", "--affected")).All.ShouldContain("--affected: the workspace is in no git repository with a commit.");
        var publish = await _workspace.BuildAsync("--target=Publish", "--cloud=rehearsal", "--affected");
        publish.ShouldEndWith(2);
        publish.All.ShouldContain("--affected and Publish do not go together");
    }

    [Test]
    public async Task A_matrix_has_what_is_affected_in_balanced_shards()
    {
        (await LintAsync()).ShouldEndWith(0);
        _workspace.Write(Model, "# Changed.\n" + File.ReadAllText(_workspace.At(Model)));
        _workspace.Variables["GITHUB_OUTPUT"] = _workspace.At("output");

        var run = await _workspace.BuildAsync("--target=Matrix", "--shards=2");
        var none = await _workspace.BuildAsync("--target=Matrix", "--affected=HEAD", "--services=shared/utils");

        run.ShouldEndWith(0);
        using var matrix = JsonDocument.Parse(run.Output.TrimEnd().Split('\n')[^1]);
        var shards = matrix.RootElement.GetProperty("include").EnumerateArray().Select(shard => shard.GetProperty("services").GetString()!.Split(',')).ToArray();
        shards.Length.ShouldBe(2);
        shards.SelectMany(services => services).Order(StringComparer.Ordinal).ShouldBe(["agent-orchestrator", "model-orchestration", "project-coordinator", "shared/models"]);
        none.Output.TrimEnd().ShouldEndWith("""{"include":[]}""");
        (await File.ReadAllTextAsync(_workspace.At("output"))).ShouldContain("\nempty=true\n");
    }

    private Task<BuildRun> LintAsync(params string[] arguments) => _workspace.BuildAsync(["--target=Lint", .. arguments]);

    private static IEnumerable<string> Linted(BuildRun run) =>
        from line in run.Output.Split('\n')
        where line.StartsWith("Lint ", StringComparison.Ordinal) && line.Contains(": passed", StringComparison.Ordinal)
        select line["Lint ".Length..line.IndexOf(':')] into name
        orderby name
        select name;

    private async Task GitAsync(params string[] arguments) => await Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(_workspace.Root).ExecuteAsync();
}
