using Berrys.Build.Python;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Build.Steps;

/// <summary>Runs a check for every selected component, or what pipeline.yaml puts in its place.</summary>
/// <param name="secrets">What must not be shown.</param>
/// <param name="custom">Runs the checks of pipeline.yaml.</param>
/// <param name="files">The workspace's files.</param>
public sealed class ComponentChecks(SecretRegistry secrets, CustomChecks custom, WorkspaceListing files)
{
    /// <summary>Runs a check.</summary>
    /// <param name="context">The run.</param>
    /// <param name="target">The target.</param>
    /// <param name="plan">Makes the work for one component; <see langword="null"/> skips it.</param>
    /// <returns>A task that ends with the last step.</returns>
    /// <exception cref="BerrysException">A step did not pass, or nothing was restored.</exception>
    public async Task RunAsync(
        PipelineContext context, string target, Func<Component, RestoredEnvironment, FileTree, StepWork?> plan)
    {
        if (context.Workspace.Definition.ReplacementOf(target) is { } replacement)
        {
            await custom.RunAsync(context, replacement);
            return;
        }

        var environment = context.Session.Restored
            ?? throw new BerrysException(ExitCode.MissingPrerequisite, $"{target} needs the Python environment.", "./build.sh --target=Restore makes it.");
        var all = await files.TreeAsync(context.CancellationToken);
        StepWork[] steps = [.. context.Session.Selected.Select(component => plan(component, environment, all)).OfType<StepWork>()];
        if (steps.Length == 0)
            context.Print(context.Session.IsWhole ? $"{target}: nothing to do in this workspace" : $"{target}: nothing to do for the selected services");
        await context.Steps.RunAsync(steps, context.CancellationToken);
    }

    /// <summary>The work of a step that is one command.</summary>
    /// <param name="context">The run.</param>
    /// <param name="step">The step.</param>
    /// <param name="judge">Says what the command's end means.</param>
    /// <returns>The work; when it does not pass, the command is printed so that it can be pasted.</returns>
    public StepWork Work(PipelineContext context, Step step, Func<CommandResult, CancellationToken, Task<Verdict>> judge) => new(
        step,
        async (declared, token) =>
        {
            var output = new QuietOutput(context);
            var result = await context.Commands.RunAsync(declared.Command, output.Add, token);
            var verdict = await judge(result, token);
            if (verdict.Status is StepStatus.Failed or StepStatus.Broken)
            {
                output.Print();
                context.Print(CommandFailure.Describe(result, secrets.Current));
            }

            return new StepRun(verdict) { Log = output.Text };
        });
}
