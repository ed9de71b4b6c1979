using System.Collections.Immutable;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Restoring;

/// <summary>Builds the commands that make and fill a Python virtual environment.</summary>
public static class VirtualEnvironmentCommands
{
    private static readonly TimeSpan CreateDeadline = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan InstallDeadline = TimeSpan.FromMinutes(15);

    /// <summary>Makes an environment without pip: the interpreter's own pip fills it, and Debian's ships without ensurepip.</summary>
    /// <param name="interpreter">The interpreter to make it from, absolute.</param>
    /// <param name="folder">The environment's folder, absolute.</param>
    /// <param name="workspace">The folder to run in.</param>
    /// <returns>The command.</returns>
    public static Command Create(string interpreter, string folder, string workspace) => new()
    {
        Executable = interpreter,
        Arguments = ["-m", "venv", "--clear", "--without-pip", "--system-site-packages", folder],
        WorkingDirectory = workspace,
        Deadline = CreateDeadline,
    };

    /// <summary>Installs from the configured package index.</summary>
    /// <param name="interpreter">The interpreter whose pip is used, absolute.</param>
    /// <param name="environment">The environment's own interpreter, absolute.</param>
    /// <param name="requirementsFiles">Requirements files, absolute.</param>
    /// <param name="requirements">Further requirements.</param>
    /// <param name="workspace">The folder to run in.</param>
    /// <returns>The command; it fails fast when the index cannot be reached.</returns>
    public static Command InstallFromIndex(
        string interpreter,
        string environment,
        IEnumerable<string> requirementsFiles,
        IEnumerable<string> requirements,
        string workspace) =>
        Install(
            interpreter,
            environment,
            ["--retries", "1", "--timeout", "15", .. requirementsFiles.SelectMany(file => (string[])["-r", file]), .. requirements],
            workspace);

    /// <summary>Installs from a folder of wheels, without an index.</summary>
    /// <param name="interpreter">The interpreter whose pip is used, absolute.</param>
    /// <param name="environment">The environment's own interpreter, absolute.</param>
    /// <param name="wheelhouse">The folder of wheels, absolute.</param>
    /// <param name="requirement">The requirement, as written in a requirements file.</param>
    /// <param name="workspace">The folder to run in.</param>
    /// <returns>The command.</returns>
    public static Command InstallFromWheelhouse(
        string interpreter, string environment, string wheelhouse, string requirement, string workspace) =>
        Install(interpreter, environment, ["--no-index", "--find-links", wheelhouse, requirement], workspace);

    private static Command Install(
        string interpreter, string environment, IEnumerable<string> arguments, string workspace) => new()
        {
            Executable = interpreter,
            Arguments =
            [
                "-m", "pip", "--python", environment, "install", "--quiet", "--disable-pip-version-check",
                "--no-input", "--no-warn-script-location", .. arguments,
            ],
            WorkingDirectory = workspace,
            Environment = ImmutableSortedDictionary<string, string?>.Empty.Add("PYTHONDONTWRITEBYTECODE", null),
            Deadline = InstallDeadline,
        };
}
