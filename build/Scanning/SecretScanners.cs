using Berrys.Tools.Gitleaks;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Processes;
using Berrys.Tools.Secretlint;
using Berrys.Tools.SecretScans;

namespace Berrys.Build.Scanning;

/// <summary>Chooses the scanner for secrets: gitleaks where it is, else secretlint, which <c>--bootstrap</c> installs from npm.</summary>
/// <param name="tools">Finds Node.js and npm.</param>
/// <param name="session">The folder that secretlint is installed in.</param>
public sealed class SecretScanners(ScannerTools tools, WorkspaceSession session)
{
    private const string Node = "node";
    private static readonly TimeSpan InstallDeadline = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ScanDeadline = TimeSpan.FromMinutes(15);

    /// <summary>Why there is none, and what would bring one.</summary>
    public static string Missing =>
        "neither gitleaks nor secretlint is on this machine; put gitleaks on PATH, or run again with --bootstrap to install secretlint, which needs npm";

    /// <summary>Chooses it.</summary>
    /// <param name="context">The run.</param>
    /// <param name="files">All files of the workspace.</param>
    /// <returns>The scanner, or <see langword="null"/> when none can be had here.</returns>
    public async Task<ISecretScanner?> ChooseAsync(PipelineContext context, IReadOnlySet<string> files)
    {
        if (await context.Tooling.FindAsync(GitleaksReport.Scanner, context.CancellationToken) is { } gitleaks)
            return new GitleaksScanner(gitleaks, ScanDeadline);
        var installation = SecretlintInstallation.In(session.State.Path);
        if (!installation.IsComplete && !(context.Options.Bootstrap && await InstallAsync(context, installation)))
            return null;
        if (await context.Tooling.FindAsync(Node, context.CancellationToken) is not { } node)
            return null;
        var settings = SecretlintScanner.SettingsOf(files) is { } own ? Path.Combine(context.Workspace.Root, own) : installation.Settings;
        return new SecretlintScanner(node.Path, installation, settings, ScanDeadline);
    }

    private async Task<bool> InstallAsync(PipelineContext context, SecretlintInstallation installation)
    {
        if (await tools.FindAsync(PrerequisiteCatalog.Npm, context.Print, context.CancellationToken) is not { } npm)
            return false;
        session.MakeStateFolder();
        context.Print($"Installing secretlint {SecretlintInstallation.Version} into .berrys/node, once");
        var prepared = $"{installation.Folder}.{Guid.NewGuid():N}.tmp";
        try
        {
            SecretlintInstallation.WriteFiles(prepared);
            var result = await context.Commands.RunAsync(SecretlintInstallation.Install(npm.Path, prepared, InstallDeadline), null, context.CancellationToken);
            if (result is not { ExitCode: 0, DeadlinePassed: false })
            {
                context.Print($"secretlint cannot be installed: {LastWords.Of("npm", result)}");
                return false;
            }

            installation.Complete(prepared);
            return true;
        }
        finally
        {
            if (Directory.Exists(prepared))
                Directory.Delete(prepared, recursive: true);
        }
    }
}
