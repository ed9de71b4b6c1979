using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Prerequisites;

/// <summary>Builds the commands that start a Docker Engine.</summary>
public static class DockerEngineCommands
{
    /// <summary>Where the log of an engine lies that was started without a service manager.</summary>
    public const string LogFile = "/var/log/dockerd.log";

    /// <summary>Starts the engine through systemd.</summary>
    /// <param name="sudo">Whether to go through sudo.</param>
    /// <returns>The command.</returns>
    public static Command StartService(bool sudo) => Command(sudo, "systemctl", "start", "docker");

    /// <summary>Starts the engine in a session of its own, so that it outlives this run and its Ctrl-C.</summary>
    /// <param name="sudo">Whether to go through sudo.</param>
    /// <returns>The command; it returns at once.</returns>
    public static Command StartDaemon(bool sudo) =>
        Command(sudo, "sh", "-c", $"exec setsid -f dockerd >>{LogFile} 2>&1 </dev/null");

    private static Command Command(bool sudo, string executable, params string[] arguments) => new()
    {
        Executable = sudo ? "sudo" : executable,
        Arguments = sudo ? ["-n", executable, .. arguments] : [.. arguments],
        WorkingDirectory = "/",
        Deadline = TimeSpan.FromMinutes(1),
    };
}
