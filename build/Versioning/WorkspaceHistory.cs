using Berrys.Pipeline;
using Berrys.Pipeline.Versioning;
using Berrys.Tools.Git;
using Berrys.Tools.Prerequisites;

namespace Berrys.Build.Versioning;

/// <summary>The git history that the workspace is in. Read anew each time, for a run may change the workspace.</summary>
/// <param name="context">The run.</param>
public sealed class WorkspaceHistory(PipelineContext context)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    /// <summary>Reads what is checked out.</summary>
    /// <returns>The checkout, or <see langword="null"/> without git, outside of a repository and before the first commit.</returns>
    /// <exception cref="BerrysException">Git failed (exit code 3).</exception>
    public async Task<Checkout?> CheckoutAsync() =>
        await context.Tooling.FindAsync(PrerequisiteCatalog.Git, context.CancellationToken) is { } git
            ? await new HistoryReader(context.Commands, CommandOf(git.Path)).ReadAsync(Environment.GetEnvironmentVariable, context.CancellationToken)
            : null;

    /// <summary>Finds the version of what is checked out.</summary>
    /// <param name="checkout">What is checked out.</param>
    /// <returns>The version.</returns>
    /// <exception cref="BerrysException">Git failed or the clone is shallow (exit code 3), or two commits are tagged as one release (exit code 2).</exception>
    public async Task<ProjectVersion> VersionAsync(Checkout checkout) =>
        await new HistoryReader(context.Commands, await GitAsync()).VersionAsync(checkout, context.CancellationToken);

    /// <summary>Finds the git tree of what is checked out.</summary>
    /// <returns>The tree's id.</returns>
    /// <exception cref="BerrysException">Git failed (exit code 3).</exception>
    public async Task<string?> TreeAsync() =>
        GitOutput.Line(await context.Commands.RunAsync((await GitAsync()).Tree("HEAD"), null, context.CancellationToken));

    /// <summary>Finds where the repository comes from.</summary>
    /// <returns>The address of its origin as git says it, credentials included; <see langword="null"/> when it has none.</returns>
    /// <exception cref="BerrysException">Git failed (exit code 3).</exception>
    public async Task<string?> RemoteAsync() =>
        GitOutput.Line(await context.Commands.RunAsync((await GitAsync()).Remote(), null, context.CancellationToken));

    /// <summary>Finds where in its repository the workspace is.</summary>
    /// <returns>The folder with a slash at its end; <see langword="null"/> for the root.</returns>
    /// <exception cref="BerrysException">Git failed (exit code 3).</exception>
    public async Task<string?> PrefixAsync() =>
        GitOutput.Line(await context.Commands.RunAsync((await GitAsync()).Prefix(), null, context.CancellationToken));

    private async Task<GitCommand> GitAsync() =>
        CommandOf((await context.Tooling.RequireAsync(PrerequisiteCatalog.Git, context.CancellationToken)).Path);

    private GitCommand CommandOf(string executable) => new(executable, context.Workspace.Root, Deadline);
}
