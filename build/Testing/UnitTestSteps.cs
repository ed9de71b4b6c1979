using Berrys.Build.Python;
using Berrys.Build.Steps;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Dependencies;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Pytest;

namespace Berrys.Build.Testing;

/// <summary>The steps of UnitTest.</summary>
/// <param name="context">The run.</param>
/// <param name="checks">Makes the work of a step.</param>
/// <param name="dependencies">Which components use which.</param>
public sealed class UnitTestSteps(PipelineContext context, ComponentChecks checks, DependencyGraph dependencies)
{
    /// <summary>The target's name.</summary>
    public const string Target = "UnitTest";

    /// <summary>Where a component's JUnit report goes.</summary>
    /// <param name="session">The workspace.</param>
    /// <param name="component">The component.</param>
    /// <returns>An absolute path.</returns>
    public static string JUnit(WorkspaceSession session, Component component) => session.Artifacts.At($"junit/{FileName(component)}.xml");

    /// <summary>Where a component's coverage report goes.</summary>
    /// <param name="session">The workspace.</param>
    /// <param name="component">The component.</param>
    /// <returns>An absolute path.</returns>
    public static string Cobertura(WorkspaceSession session, Component component) => session.Artifacts.At($"coverage/{FileName(component)}.xml");

    /// <summary>Plans the step of a component.</summary>
    /// <param name="component">The component.</param>
    /// <param name="environment">The Python environment.</param>
    /// <param name="files">The workspace's files.</param>
    /// <returns>The work, or <see langword="null"/> when the component has no unit tests.</returns>
    public StepWork? Plan(Component component, RestoredEnvironment environment, FileTree files)
    {
        if (component.UnitTests is not { } tests)
            return null;
        var session = context.Session;
        var junit = JUnit(session, component);
        var cobertura = Cobertura(session, component);
        var raw = session.State.At($"coverage/{FileName(component)}");
        var step = new Step
        {
            Target = Target,
            Service = component.Name,
            Command = PytestCommand.Test(new PytestRun
            {
                Interpreter = environment.Interpreter,
                Folder = context.Workspace.Root,
                Tests = [tests],
                JUnit = junit,
                Coverage = [component.Path],
                Cobertura = cobertura,
                CoverageData = raw,
                CacheFolder = session.State.At("pytest-cache"),
                PythonPath = [Path.Combine(context.Workspace.Root, component.Path)],
                Deadline = context.Workspace.Definition.Deadlines.UnitTest,
            }),
            Tool = new ToolIdentity("pytest", environment.Interpreter, environment.VersionOf("pytest")),
            Inputs = ComponentInputs.WithUsed(component, dependencies.UsedBy(component), files),
            Facts = environment.Facts,
            Outputs = [junit, cobertura],
            Unstable = [junit, cobertura],
        };
        var work = checks.Work(context, step, (result, _) => Task.FromResult(PytestVerdict.Of(result, Report(junit))));
        return work with
        {
            Run = (declared, token) =>
            {
                Prepare(junit, cobertura, raw);
                return work.Run(declared, token);
            },
        };
    }

    // What an earlier run left must not pass for this one's.
    private void Prepare(params ReadOnlySpan<string> outputs)
    {
        context.Session.MakeStateFolder();
        context.Session.Artifacts.Create();
        foreach (var output in outputs)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            File.Delete(output);
        }
    }

    private static JUnitReport? Report(string path) => File.Exists(path) ? JUnitReport.Parse(File.ReadAllText(path)) : null;

    private static string FileName(Component component) => component.Name.Replace('/', '-');
}
