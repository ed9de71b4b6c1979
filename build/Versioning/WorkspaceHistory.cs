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
        await ReaderAsync() is { } reader ? await reader.ReadAsync(Environment.GetEnvironmentVariable, context.CancellationToken) : null;

    /// <summary>Finds the version of what is checked out.</summary>
    /// <returns>The version, or <see langword="null"/> where there is no checkout.</returns>
    /// <exception cref="BerrysException">Git failed or the clone is shallow (exit code 3), or two commits are tagged as one release (exit code 2).</exception>
    public async Task<ProjectVersion?> VersionAsync()
    {
        if (await ReaderAsync() is not { } reader
            || await reader.ReadAsync(Environment.GetEnvironmentVariable, context.CancellationToken) is not { } checkout)
        {
            return null;
        }

        return await reader.VersionAsync(checkout, context.CancellationToken);
    }

    private async Task<HistoryReader?> ReaderAsync() =>
        await context.Tooling.FindAsync(PrerequisiteCatalog.Git, context.CancellationToken) is { } git
            ? new HistoryReader(context.Commands, new GitCommand(git.Path, context.Workspace.Root, Deadline))
            : null;
}
