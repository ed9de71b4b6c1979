using Berrys.Aws.Environments;
using Berrys.Aws.Ledgers;
using Berrys.Build.Clouds;
using Berrys.Pipeline.Ledgers;

namespace Berrys.Build.Deploying;

/// <summary>Opens the ledger that a workspace's deployments are recorded in.</summary>
public static class DeploymentLedger
{
    /// <summary>The folder that pipeline.yaml names for it.</summary>
    /// <param name="context">The run.</param>
    /// <returns>The folder, absolute; <see langword="null"/> when the ledger is in the cloud.</returns>
    public static string? FolderOf(PipelineContext context) =>
        context.Workspace.Definition.Ledger.Folder is { } folder ? Path.GetFullPath(folder, context.Workspace.Root) : null;

    /// <summary>Opens the one in a folder, to read it.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <returns>The ledger.</returns>
    public static Ledger Open(string folder) => new(new FolderLedgerStore(folder), new LedgerAuthor("", null, ""), NewId, TimeProvider.System);

    /// <summary>Opens it.</summary>
    /// <param name="context">The run.</param>
    /// <param name="cloud">The cloud.</param>
    /// <returns>The ledger: the folder that pipeline.yaml names, else the bucket of the cloud's account.</returns>
    public static Ledger Open(PipelineContext context, CloudConnection cloud) => new(
        FolderOf(context) is { } folder ? new FolderLedgerStore(folder) : new S3LedgerStore(cloud.Clients, ResourceNames.LedgerBucket(cloud.Account, cloud.Region)),
        LedgerAuthor.Of(cloud.Principal, Environment.GetEnvironmentVariable, Environment.UserName, Environment.MachineName),
        NewId,
        TimeProvider.System);

    private static string NewId(DateTimeOffset at) => Ulid.NewUlid(at).ToString();
}
