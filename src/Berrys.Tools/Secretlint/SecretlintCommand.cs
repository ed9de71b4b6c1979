using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Secretlint;

/// <summary>Builds secretlint's command.</summary>
public static class SecretlintCommand
{
    /// <summary>Looks into all files of a folder.</summary>
    /// <param name="node">Node's executable.</param>
    /// <param name="installation">Where secretlint is installed.</param>
    /// <param name="folder">The folder, absolute; a <c>.secretlintignore</c> in it holds.</param>
    /// <param name="settings">The settings, absolute.</param>
    /// <param name="report">The report that it writes, absolute.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Scan(string node, SecretlintInstallation installation, string folder, string settings, string report, TimeSpan deadline) => new()
    {
        Executable = node,
        Arguments =
        [
            installation.Program, "--maskSecrets", $"--format={installation.Formatter}", $"--output={report}", $"--secretlintrc={settings}", "**/*",
        ],
        WorkingDirectory = folder,
        Deadline = deadline,
    };
}
