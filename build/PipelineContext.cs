using Berrys.Build.Options;
using Berrys.Build.Prerequisites;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces;
using Cake.Core;
using Cake.Frosting;
using Cake.Parallel;

namespace Berrys.Build;

/// <summary>What every target works with.</summary>
/// <param name="context">Cake's own context.</param>
/// <param name="options">What the run was asked for.</param>
/// <param name="session">The workspace and its folders.</param>
/// <param name="commands">Runs commands.</param>
/// <param name="steps">Carries out steps in the shared pool.</param>
/// <param name="record">The steps' outcomes.</param>
/// <param name="tooling">Finds tools and their versions.</param>
/// <param name="cancellation">The run's cancellation.</param>
/// <param name="console">Where output goes, grouped.</param>
public sealed class PipelineContext(
    ICakeContext context,
    PipelineOptions options,
    WorkspaceSession session,
    ICommandRunner commands,
    StepRunner steps,
    RunRecord record,
    ToolFinder tooling,
    RunCancellation cancellation,
    IConsole console) : FrostingContext(context)
{
    /// <summary>What the run was asked for.</summary>
    public PipelineOptions Options => options;

    /// <summary>The workspace and its folders.</summary>
    public WorkspaceSession Session => session;

    /// <summary>The workspace.</summary>
    public Workspace Workspace => session.Workspace;

    /// <summary>Runs commands.</summary>
    public ICommandRunner Commands => commands;

    /// <summary>Carries out steps in the shared pool.</summary>
    public StepRunner Steps => steps;

    /// <summary>The steps' outcomes.</summary>
    public RunRecord Record => record;

    /// <summary>Finds tools and their versions.</summary>
    public ToolFinder Tooling => tooling;

    /// <summary>Cancelled by Ctrl-C, SIGTERM or the first failure with <c>--fail-fast</c>.</summary>
    public CancellationToken CancellationToken => cancellation.Token;

    /// <summary>Prints a line in the current output group.</summary>
    /// <param name="line">The line, redacted already.</param>
    public void Print(string line) => console.WriteLine("{0}", line);
}
