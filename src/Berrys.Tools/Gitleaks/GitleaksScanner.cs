using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;
using Berrys.Tools.SecretScans;

namespace Berrys.Tools.Gitleaks;

/// <summary>Gitleaks as a scanner of folders.</summary>
/// <param name="tool">Gitleaks.</param>
/// <param name="deadline">How long one run may take.</param>
public sealed class GitleaksScanner(ToolIdentity tool, TimeSpan deadline) : ISecretScanner
{
    /// <inheritdoc />
    public string Name => GitleaksReport.Scanner;

    /// <inheritdoc />
    public ToolIdentity Tool => tool;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Settings(IReadOnlySet<string> files) => [.. ((string[])[".gitleaks.toml", ".gitleaksignore"]).Where(files.Contains)];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Inputs(IReadOnlySet<string> files) => Settings(files);

    /// <inheritdoc />
    public Command Scan(string folder, string report) => GitleaksCommand.Scan(tool.Path, folder, report, deadline);

    /// <inheritdoc />
    public Command? ScanHistory(string folder, string report) => GitleaksCommand.ScanHistory(tool.Path, folder, report, deadline);

    /// <inheritdoc />
    public ScanResult Judge(CommandResult result, ReportReading report, string folder, Func<string, string?> serviceOf) =>
        GitleaksReport.Judge(result, report, folder, serviceOf);
}
