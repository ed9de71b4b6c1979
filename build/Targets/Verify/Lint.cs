using Berrys.Build.Stamps;
using Berrys.Build.Steps;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Flake8;
using Cake.Frosting;

namespace Berrys.Build.Targets.Verify;

/// <summary>Lints every service and shared library by itself, so that one bad file does not hide the rest.</summary>
/// <param name="checks">Runs a check for every component.</param>
[TaskName("Lint")]
[SettledByFiles]
[TaskDescription("Runs flake8 on every service and shared library.")]
[IsDependentOn(typeof(Restore))]
public sealed class Lint(ComponentChecks checks) : AsyncFrostingTask<PipelineContext>
{
    private static readonly TimeSpan SuspectDeadline = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public override Task RunAsync(PipelineContext context) => checks.RunAsync(context, "Lint", (component, environment, files) =>
    {
        var root = context.Workspace.Root;
        var step = new Step
        {
            Target = "Lint",
            Service = component.Name,
            Command = Flake8Command.Lint(environment.Interpreter, [component.Path], root, context.Workspace.Definition.Deadlines.Lint),
            Tool = new ToolIdentity("flake8", environment.Interpreter, environment.VersionOf("flake8")),
            Inputs = ComponentInputs.Own(component, files),
            Facts = environment.Facts,
        };
        return checks.Work(context, step, async (result, token) =>
        {
            var verdict = Flake8Verdict.Of(result);
            if (verdict.Status != StepStatus.Broken)
                return verdict;
            var suspect = await context.Commands.RunAsync(
                Flake8Suspect.Command(environment.Interpreter, [component.Path], root, SuspectDeadline), null, token);
            return Flake8Verdict.Of(result, Flake8Suspect.Parse(suspect));
        });
    });
}
