using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;
using Berrys.Tools.SecretScans;

namespace Berrys.Tools.Secretlint;

/// <summary>Secretlint as a scanner of folders.</summary>
/// <param name="node">Node.js.</param>
/// <param name="installation">Where secretlint is installed.</param>
/// <param name="settings">The settings, absolute: the workspace's, or those of the installation.</param>
/// <param name="deadline">How long one run may take.</param>
public sealed class SecretlintScanner(string node, SecretlintInstallation installation, string settings, TimeSpan deadline) : ISecretScanner
{
    private const string Ignore = ".secretlintignore";

    private static readonly string[] SettingsFiles =
        [".secretlintrc", ".secretlintrc.json", ".secretlintrc.yml", ".secretlintrc.yaml", ".secretlintrc.js", ".secretlintrc.cjs", ".secretlintrc.mjs"];

    /// <inheritdoc />
    public string Name => SecretlintReport.Scanner;

    /// <inheritdoc />
    public ToolIdentity Tool { get; } = new(SecretlintReport.Scanner, installation.Program, SecretlintInstallation.Package.Version);

    /// <summary>The settings of a workspace.</summary>
    /// <param name="files">All files of the workspace, relative to it.</param>
    /// <returns>The first file of settings at its root, or <see langword="null"/>.</returns>
    public static string? SettingsOf(IReadOnlySet<string> files) => Array.Find(SettingsFiles, files.Contains);

    /// <inheritdoc />
    public IReadOnlyCollection<string> Settings(IReadOnlySet<string> files) => files.Contains(Ignore) ? [Ignore] : [];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Inputs(IReadOnlySet<string> files) => [.. Settings(files), .. SettingsFiles.Where(files.Contains)];

    /// <inheritdoc />
    public Command Scan(string folder, string report) => SecretlintCommand.Scan(node, installation, folder, settings, report, deadline);

    /// <inheritdoc />
    public Command? ScanHistory(string folder, string report) => null;

    /// <inheritdoc />
    public ScanResult Judge(CommandResult result, ReportReading report, string folder, Func<string, string?> serviceOf) =>
        SecretlintReport.Judge(result, report, folder, serviceOf);
}
