namespace Berrys.Build.EndToEnd.Verifying;

/// <summary>The command line as people meet it.</summary>
public sealed class CommandLineTests
{
    [Test]
    public async Task Help_lists_targets_options_and_exit_codes()
    {
        var run = await BuildScript.RunAsync(Repository.Root, "--help");

        run.ShouldEndWith(0);
        foreach (var target in TargetCatalog.All)
            run.Output.ShouldContain($"  {target.Name}");
        run.Output.ShouldContain("--services=");
    }

    [TestCase("--target=Verfy", "Verify")]
    [TestCase("--job=2", "--jobs")]
    [TestCase("--output=xml", "text or json")]
    [TestCase("--jobs=0", "1 to 1024")]
    [TestCase("Lint", "--target=Lint")]
    [TestCase("--services=api-gatway", "api-gateway")]
    public async Task A_slip_is_wrong_usage_with_what_was_meant(string argument, string meant)
    {
        var run = await BuildScript.RunAsync(Repository.Root, "--target=Lint", argument);

        run.ShouldEndWith(2);
        run.All.ShouldContain(meant);
        run.Error.ShouldNotContain("   at ");
    }

    [Test]
    public async Task Tree_shows_what_depends_on_what()
    {
        var run = await BuildScript.RunAsync(Repository.Root, "--tree");

        run.ShouldEndWith(0);
        run.Output.ShouldContain("IntegrationTest");
    }

    [TestCase("--dryrun")]
    [TestCase("--dry-run")]
    [TestCase("--whatif")]
    public async Task A_dry_run_runs_nothing(string spelling)
    {
        var run = await BuildScript.RunAsync(Repository.Root, "-t", "Verify", spelling);

        run.ShouldEndWith(0);
        run.Output.ShouldContain("IntegrationTest");
        run.Output.ShouldNotContain("passed");
        run.Output.ShouldNotContain("Workspace ");
    }

    [Test]
    public async Task Doctor_shows_every_prerequisite()
    {
        var run = await BuildScript.RunAsync(Repository.Root, "--target=Doctor");

        run.ShouldEndWith(0);
        foreach (var prerequisite in Berrys.Tools.Prerequisites.PrerequisiteCatalog.ForPeople)
            run.Output.ShouldContain(prerequisite.Name);
        run.Output.ShouldContain("disk:");
        run.Output.ShouldContain(".env:");
    }
}
