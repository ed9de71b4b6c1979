using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Compose;

/// <summary>Builds command lines that docker-compose 1.29 and the Compose plugin both understand.</summary>
public static class ComposeCommands
{
    /// <summary>Checks the compose files and prints what they come to.</summary>
    /// <param name="project">The project.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command. What it prints has variables expanded: secrets too.</returns>
    public static Command Config(ComposeProject project, TimeSpan deadline) => Compose(project, deadline, ["config"]);

    /// <summary>Runs a service's command once in a new container, starting what it depends on.</summary>
    /// <param name="project">The project.</param>
    /// <param name="service">The service.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <param name="arguments">The command in place of the service's own.</param>
    /// <returns>The command; it ends with the container's exit code.</returns>
    public static Command Run(ComposeProject project, string service, TimeSpan deadline, params ImmutableArray<string> arguments) =>
        Compose(project, deadline, ["run", "--rm", "-T", service, .. arguments]);

    /// <summary>Starts services, and what they depend on, in the background; images are not built.</summary>
    /// <param name="project">The project.</param>
    /// <param name="services">The services; none for all.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Up(ComposeProject project, IEnumerable<string> services, TimeSpan deadline) =>
        Compose(project, deadline, ["up", "-d", "--no-build", .. services]);

    /// <summary>Stops and removes the project's containers, networks and volumes, those of services no longer there too.</summary>
    /// <param name="project">The project.</param>
    /// <param name="grace">How long a container may take to stop before it is killed; whole seconds.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Down(ComposeProject project, TimeSpan grace, TimeSpan deadline) =>
        Compose(project, deadline, ["down", "-v", "--remove-orphans", "-t", Seconds(grace)]);

    /// <summary>Prints the log of a service's containers.</summary>
    /// <param name="project">The project.</param>
    /// <param name="service">The service.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Logs(ComposeProject project, string service, TimeSpan deadline) =>
        Compose(project, deadline, ["logs", "--no-color", "--timestamps", service]);

    /// <summary>Lists the ids of the project's containers, one per line.</summary>
    /// <param name="project">The project.</param>
    /// <param name="services">The services; none for all.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Containers(ComposeProject project, IEnumerable<string> services, TimeSpan deadline) =>
        Compose(project, deadline, ["ps", "-q", .. services]);

    private static string Seconds(TimeSpan time) => ((int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static Command Compose(ComposeProject project, TimeSpan deadline, ImmutableArray<string> arguments) => new()
    {
        Executable = project.Tool.Executable,
        Arguments =
        [
            .. project.Tool.PrefixArguments,
            "--project-name", project.Name,
            .. project.Files.SelectMany(file => (string[])["--file", file]),
            "--project-directory", project.Folder,
            .. arguments,
        ],
        WorkingDirectory = project.Folder,
        Environment = project.Environment,
        SecretVariables = project.SecretVariables,
        Deadline = deadline,
    };
}
