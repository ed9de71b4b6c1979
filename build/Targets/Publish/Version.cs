using Berrys.Build.Running;
using Berrys.Build.Steps;
using Berrys.Build.Versioning;
using Berrys.Pipeline;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Prerequisites;
using Cake.Frosting;

namespace Berrys.Build.Targets.Publish;

/// <summary>Shows the version of what is checked out, and why it is that one.</summary>
/// <param name="outcome">Gets the closing line.</param>
[TaskName("Version")]
[TaskDescription("Shows the version of what is checked out, the kind of release, and why; the last line is the version.")]
[Requires(PrerequisiteCatalog.Git)]
public sealed class Version(RunOutcome outcome) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var history = new WorkspaceHistory(context);
        var checkout = await history.CheckoutAsync() ?? throw new BerrysException(
            ExitCode.Usage, "The workspace is in no git repository, or nothing was committed to it yet: there is no history to tell a version from.", "git init, and commit.");
        var version = await history.VersionAsync(checkout);
        foreach (var line in VersionOutput.Lines(version))
            context.Print(line);
        context.Session.Artifacts.Create();
        AtomicFile.Write(context.Session.Artifacts.At("version.json"), VersionOutput.Json(version));
        if (Environment.GetEnvironmentVariable("GITHUB_OUTPUT") is { Length: > 0 } file)
            await File.AppendAllTextAsync(file, VersionOutput.GitHub(version), context.CancellationToken);
        // A deployment in the same run closes with its URL.
        outcome.ClosingLine ??= version.Text;
    }
}
