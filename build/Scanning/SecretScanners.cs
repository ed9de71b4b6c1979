using Berrys.Tools.Gitleaks;
using Berrys.Tools.Secretlint;
using Berrys.Tools.SecretScans;

namespace Berrys.Build.Scanning;

/// <summary>Chooses the scanner for secrets: gitleaks where it is, else secretlint, which <c>--bootstrap</c> installs from npm.</summary>
/// <param name="packages">Finds secretlint.</param>
public sealed class SecretScanners(NodePackages packages)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);

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
            return new GitleaksScanner(gitleaks, Deadline);
        if (await packages.FindAsync(context, SecretlintInstallation.Package) is not { } found)
            return null;
        var installation = new SecretlintInstallation(found.Folder);
        var settings = SecretlintScanner.SettingsOf(files) is { } own ? Path.Combine(context.Workspace.Root, own) : installation.Settings;
        return new SecretlintScanner(found.Node, installation, settings, Deadline);
    }
}
