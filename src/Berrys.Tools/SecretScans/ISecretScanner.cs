using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;

namespace Berrys.Tools.SecretScans;

/// <summary>A scanner for secrets that looks into all files of a folder.</summary>
public interface ISecretScanner
{
    /// <summary>Its name, which its findings carry.</summary>
    string Name { get; }

    /// <summary>The program.</summary>
    ToolIdentity Tool { get; }

    /// <summary>The workspace's own settings for it, which it must find in the folder.</summary>
    /// <param name="files">All files of the workspace, relative to it.</param>
    /// <returns>Those of them that are settings.</returns>
    IReadOnlyCollection<string> Settings(IReadOnlySet<string> files);

    /// <summary>The workspace's files that decide what it finds, besides those that it looks into.</summary>
    /// <param name="files">All files of the workspace, relative to it.</param>
    /// <returns>Those of them.</returns>
    IReadOnlyCollection<string> Inputs(IReadOnlySet<string> files);

    /// <summary>Looks into a folder.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="report">The report that it writes, absolute.</param>
    /// <returns>The command.</returns>
    Command Scan(string folder, string report);

    /// <summary>Looks into the history of a repository.</summary>
    /// <param name="folder">The folder whose history it is, absolute.</param>
    /// <param name="report">The report that it writes, absolute.</param>
    /// <returns>The command, or <see langword="null"/> when it cannot read a history by itself.</returns>
    Command? ScanHistory(string folder, string report);

    /// <summary>Judges a run.</summary>
    /// <param name="result">How it ended.</param>
    /// <param name="report">The report that it wrote.</param>
    /// <param name="folder">The folder that it looked into, absolute.</param>
    /// <param name="serviceOf">The component that a path belongs to, or <see langword="null"/>.</param>
    /// <returns>What it found, or why it failed.</returns>
    ScanResult Judge(CommandResult result, ReportReading report, string folder, Func<string, string?> serviceOf);
}
