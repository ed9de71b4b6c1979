using Berrys.Build.Caching;
using Berrys.Build.Changes;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces.Definitions;
using Berrys.Tools.Catalog;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Build.Steps;

/// <summary>Runs the checks that pipeline.yaml defines.</summary>
/// <param name="secrets">What must not be shown.</param>
/// <param name="files">The workspace's files.</param>
/// <param name="cache">Knows the hashes of files.</param>
/// <param name="dependencies">Which components use which.</param>
public sealed class CustomChecks(SecretRegistry secrets, WorkspaceListing files, WorkspaceCache cache, WorkspaceDependencies dependencies)
{
    /// <summary>Runs a check for each selected component that it applies to.</summary>
    /// <param name="context">The run.</param>
    /// <param name="check">The check.</param>
    /// <returns>A task that ends with the last step.</returns>
    /// <exception cref="BerrysException">A step did not pass.</exception>
    public async Task RunAsync(PipelineContext context, CheckDefinition check)
    {
        var all = await files.TreeAsync(context.CancellationToken);
        // What Restore installed comes first, as in an activated environment.
        var own = Path.GetDirectoryName(context.Session.Restored?.Interpreter);
        var path = string.Join(Path.PathSeparator, ((string?[])[own, Environment.GetEnvironmentVariable("PATH")]).OfType<string>());
        var graph = CheckSteps.NeedsUsed(check) ? await dependencies.ReadAsync(context.CancellationToken) : null;
        var tools = new Dictionary<string, ToolIdentity>(StringComparer.Ordinal);
        var steps = new List<StepWork>();
        foreach (var component in context.Session.Selected.Where(check.AppliesTo))
        {
            var executable = CheckSteps.Executable(check, component, context.Workspace.Root);
            if (!tools.TryGetValue(executable, out var tool))
                tools[executable] = tool = ToolOf(check, executable, path);
            var step = CheckSteps.Of(check, component, context.Workspace.Root, tool, all, graph?.UsedBy(component) ?? []);
            var command = step.Command with { Environment = step.Command.Environment.ContainsKey("PATH") ? step.Command.Environment : step.Command.Environment.Add("PATH", path) };
            steps.Add(new StepWork(step with { Command = command }, (declared, token) => RunAsync(context, declared, token)));
        }

        await context.Steps.RunAsync(steps, context.CancellationToken);
    }

    private ToolIdentity ToolOf(CheckDefinition check, string executable, string path)
    {
        var found = ExecutableFinder.Find(executable, ExecutableSearch.OfThisMachine(path))
            ?? throw new BerrysException(
                ExitCode.MissingPrerequisite, $"The check '{check.Name}' runs {executable}, which is not on this machine.", $"Install {executable}, or change checks.{check.Name}.run in pipeline.yaml.");
        return new(check.Words[0], found, VersionOf(found));
    }

    // The program itself stands for its version: none of them needs to be asked.
    private string VersionOf(string executable) => cache.HashOf(File.ResolveLinkTarget(executable, returnFinalTarget: true)?.FullName ?? executable);

    private async Task<StepRun> RunAsync(PipelineContext context, Step step, CancellationToken token)
    {
        var output = new QuietOutput(context);
        var result = await context.Commands.RunAsync(step.Command, output.Add, token);
        if (result is { ExitCode: 0, DeadlinePassed: false })
            return new StepRun(Verdict.Passed) { Log = output.Text };
        output.Print();
        context.Print(CommandFailure.Describe(result, secrets.Current));
        // A shell says 126 or 127 for a command that it cannot start, 128 + N for one that signal N ended.
        var status = result.DeadlinePassed || result.ExitCode is >= 126 ? StepStatus.Broken : StepStatus.Failed;
        return new StepRun(new Verdict(status, $"{CommandFailure.Ending(result)}: {result.LastLines.LastOrDefault() ?? "it printed nothing"}"));
    }
}
