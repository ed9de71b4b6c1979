using Berrys.Tools.Node;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Processes;

namespace Berrys.Build.Scanning;

/// <summary>Finds scanners that come from npm in the workspace's own folder, and with <c>--bootstrap</c> installs them there.</summary>
/// <param name="tools">Finds Node.js and npm.</param>
/// <param name="session">The workspace.</param>
public sealed class NodePackages(ScannerTools tools, WorkspaceSession session)
{
    private const string Node = "node";
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    /// <summary>Finds one.</summary>
    /// <param name="context">The run.</param>
    /// <param name="package">What is looked for.</param>
    /// <returns>Node.js and the folder that the package is installed in, or <see langword="null"/> when one of them cannot be had here.</returns>
    public async Task<InstalledNodePackage?> FindAsync(PipelineContext context, NodePackage package)
    {
        var folder = package.FolderIn(session.State.Path);
        if (!NodePackage.IsComplete(folder) && !(context.Options.Bootstrap && await InstallAsync(context, package, folder)))
            return null;
        return await context.Tooling.FindAsync(Node, context.CancellationToken) is { } node ? new(node.Path, folder) : null;
    }

    private async Task<bool> InstallAsync(PipelineContext context, NodePackage package, string folder)
    {
        if (await tools.FindAsync(PrerequisiteCatalog.Npm, context.Print, context.CancellationToken) is not { } npm)
            return false;
        session.MakeStateFolder();
        context.Print($"Installing {package.Name} {package.Version} into .berrys/node, once");
        var prepared = $"{folder}.{Guid.NewGuid():N}.tmp";
        try
        {
            package.WriteFiles(prepared);
            var result = await context.Commands.RunAsync(NodePackage.Install(npm.Path, prepared, Deadline), null, context.CancellationToken);
            if (result is not { ExitCode: 0, DeadlinePassed: false })
            {
                context.Print($"{package.Name} cannot be installed: {LastWords.Of("npm", result)}");
                return false;
            }

            NodePackage.Complete(prepared, folder);
            return true;
        }
        finally
        {
            if (Directory.Exists(prepared))
                Directory.Delete(prepared, recursive: true);
        }
    }
}

/// <summary>A program from npm that is installed.</summary>
/// <param name="Node">Node.js, absolute.</param>
/// <param name="Folder">The folder that it is installed in, absolute.</param>
public sealed record InstalledNodePackage(string Node, string Folder);
