using Berrys.Build.Python;
using Berrys.Build.Steps;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Pytest;

namespace Berrys.Build.Deploying;

/// <summary>The platform's own tests, run from here against a deployed URL.</summary>
/// <param name="context">The run.</param>
/// <param name="checks">Makes the work of a step.</param>
/// <param name="environment">The Python environment.</param>
public sealed class PlatformTests(PipelineContext context, ComponentChecks checks, RestoredEnvironment environment)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(20);

    /// <summary>The folder of the tests.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <returns>A path relative to it, or <see langword="null"/> when it has none.</returns>
    public static string? FolderOf(Workspace workspace) =>
        Directory.Exists(Path.Combine(workspace.Root, "tests", "e2e")) ? "tests/e2e" : workspace.IntegrationTests;

    /// <summary>Makes the work.</summary>
    /// <param name="folder">The folder of the tests.</param>
    /// <param name="entry">The service that the URL leads to; the tests are told by <c>NAME_URL</c>, and nothing of the others.</param>
    /// <param name="url">The URL.</param>
    /// <returns>The work.</returns>
    public StepWork Work(string folder, string entry, string url)
    {
        var junit = context.Session.Artifacts.At("junit/end-to-end.xml");
        var command = PytestCommand.Test(new PytestRun
        {
            Interpreter = environment.Interpreter,
            Folder = context.Workspace.Root,
            Tests = [folder],
            JUnit = junit,
            CacheFolder = context.Session.State.At("pytest-cache"),
            PythonPath = [Path.Combine(context.Workspace.Root, folder)],
            Deadline = Deadline,
        });
        var step = new Step
        {
            Target = "EndToEndTest",
            Service = entry,
            Command = command with { Environment = command.Environment.SetItem($"{entry.ToUpperInvariant().Replace('-', '_')}_URL", url) },
            Tool = new ToolIdentity("pytest", environment.Interpreter, environment.VersionOf("pytest")),
            Facts = environment.Facts,
            Outputs = [junit],
        };
        var work = checks.Work(context, step, async (result, token) =>
            PytestVerdict.Of(result, File.Exists(junit) ? JUnitReport.Parse(await File.ReadAllTextAsync(junit, token)) : null));
        return work with
        {
            Run = (declared, token) =>
            {
                context.Session.Artifacts.Create();
                Directory.CreateDirectory(Path.GetDirectoryName(junit)!);
                File.Delete(junit);
                return work.Run(declared, token);
            },
        };
    }
}
