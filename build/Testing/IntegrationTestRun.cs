using System.Text.RegularExpressions;
using Berrys.Build.Images;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Compose;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Build.Testing;

/// <summary>Runs the compose file's test service against the workspace's images, and takes everything down again.</summary>
/// <param name="context">The run.</param>
/// <param name="images">The image of each service.</param>
/// <param name="leftovers">Removes what Compose leaves behind.</param>
/// <param name="secrets">What must not be shown.</param>
public sealed partial class IntegrationTestRun(
    PipelineContext context, ComposeImages images, DockerLeftovers leftovers, SecretRegistry secrets)
{
    /// <summary>The target's name.</summary>
    public const string Target = "IntegrationTest";

    private static readonly TimeSpan TeardownDeadline = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LogsDeadline = TimeSpan.FromMinutes(1);

    // A creation that the engine began before Compose was stopped can end after Compose has looked for it.
    private static readonly TimeSpan LateCreation = TimeSpan.FromSeconds(1);

    private string TestService => context.Workspace.Definition.IntegrationTest.Service;

    /// <summary>The label that Compose gives to everything of the test's project.</summary>
    /// <param name="identity">The workspace.</param>
    /// <returns>The label, NAME=VALUE.</returns>
    public static string ProjectLabel(WorkspaceIdentity identity) => $"com.docker.compose.project={ProjectName(identity)}";

    /// <summary>Makes the work.</summary>
    /// <param name="catalog">The images and the compose file.</param>
    /// <param name="tool">The Compose program.</param>
    /// <returns>The work.</returns>
    public StepWork Work(ImageCatalog catalog, ToolIdentity tool)
    {
        var project = new ComposeProject
        {
            Tool = Program(tool),
            Name = ProjectName(context.Session.Identity),
            Folder = context.Workspace.Root,
            Files = [Path.Combine(context.Workspace.Root, context.Workspace.ComposeFile!), context.Session.State.At("compose/images.yml")],
        };
        var step = new Step
        {
            Target = Target,
            Service = TestService,
            Command = ComposeCommands.Run(project, TestService, context.Workspace.Definition.Deadlines.IntegrationTest),
            Tool = tool,
        };
        return new StepWork(step, (declared, token) => RunAsync(declared, project, catalog, token));
    }

    private static string ProjectName(WorkspaceIdentity identity) => identity.DockerName("integration-test");

    // What was found is the program of its own, or the file of the client's plugin.
    private static ComposeTool Program(ToolIdentity tool) => tool.Path.Contains("cli-plugins", StringComparison.Ordinal)
        ? new ComposeTool("docker", ["compose"], tool.Version)
        : new ComposeTool(tool.Path, [], tool.Version);

    private async Task<StepRun> RunAsync(Step step, ComposeProject project, ImageCatalog catalog, CancellationToken cancellationToken)
    {
        await WriteOverrideAsync(project, catalog, cancellationToken);
        try
        {
            // What a killed run left behind would be taken for this one's.
            await TearDownAsync(project);
            var result = await context.Commands.RunAsync(step.Command, context.Print, cancellationToken);
            if (result is { ExitCode: 0, DeadlinePassed: false })
                return new StepRun(Verdict.Passed);
            await KeepLogsAsync(project, catalog, result, cancellationToken);
            context.Print(CommandFailure.Describe(result, secrets.Current));
            return new StepRun(Judge(result));
        }
        finally
        {
            await TearDownAsync(project);
        }
    }

    private async Task WriteOverrideAsync(ComposeProject project, ImageCatalog catalog, CancellationToken cancellationToken)
    {
        var references = await images.ReferencesAsync(context, catalog, TestService, cancellationToken);
        var label = context.Session.Identity.DockerLabel.Split('=');
        var labels = references.Keys.ToDictionary(
            service => service,
            IReadOnlyDictionary<string, string> (_) => new Dictionary<string, string>(StringComparer.Ordinal) { [label[0]] = label[1] },
            StringComparer.Ordinal);
        context.Session.MakeStateFolder();
        AtomicFile.Write(project.Files[^1], ComposeOverride.Write(catalog.Compose!.Version, references, labels));
    }

    private async Task KeepLogsAsync(ComposeProject project, ImageCatalog catalog, CommandResult result, CancellationToken cancellationToken)
    {
        context.Session.Artifacts.Create();
        var folder = Directory.CreateDirectory(context.Session.Artifacts.At("logs")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, TestService + ".log"), result.Output + result.Error, cancellationToken);
        foreach (var service in catalog.Compose!.WithDependencies(TestService).Where(service => service != TestService))
        {
            var logs = await context.Commands.RunAsync(ComposeCommands.Logs(project, service, LogsDeadline), null, cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, service + ".log"), logs.Output + logs.Error, cancellationToken);
        }

        context.Print($"The logs of all containers are in {folder}");
    }

    // Also after Ctrl-C: whoever cancelled wants nothing left behind. Its deadline bounds it.
    private async Task TearDownAsync(ComposeProject project)
    {
        var down = await context.Commands.RunAsync(ComposeCommands.Down(project, StopGrace, TeardownDeadline), null, CancellationToken.None);
        if (down.ExitCode != 0 || down.DeadlinePassed)
            context.Print($"The containers could not all be removed:\n{CommandFailure.Describe(down, secrets.Current)}\nRun: ./build.sh --target=Clean");
        if (!context.CancellationToken.IsCancellationRequested)
            return;
        await Task.Delay(LateCreation, CancellationToken.None);
        await leftovers.RemoveAsync(ProjectLabel(context.Session.Identity), CancellationToken.None);
    }

    private Verdict Judge(CommandResult result)
    {
        var failed = FailedTest().Matches(result.Output);
        if (!result.DeadlinePassed && result.ExitCode is > 0 and < 125 && failed.Count > 0)
        {
            var more = failed.Count > 1 ? $" (+{failed.Count - 1} more)" : "";
            return new Verdict(StepStatus.Failed, failed[0].Groups["text"].Value.Trim() + more);
        }

        var last = result.LastLines.LastOrDefault(line => line.Trim().Length > 0) ?? "it printed nothing";
        // A test service that is no pytest fails by its exit code alone; Compose and Docker fail with 125 and more.
        var status = result.DeadlinePassed || result.ExitCode >= 125 || last.StartsWith("ERROR:", StringComparison.Ordinal)
            ? StepStatus.Broken
            : StepStatus.Failed;
        return new Verdict(status, $"{TestService}: {CommandFailure.Ending(result)}: {last}");
    }

    // pytest's short summary: "FAILED test_platform.py::test_name - AssertionError: …".
    [GeneratedRegex(@"^(?:FAILED|ERROR) (?<text>\S+\.py\b[^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex FailedTest();
}
