using System.Collections.Immutable;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Compose;

/// <summary>Builds the commands of Compose for one project, whether <c>docker-compose</c> 1.29 and later or <c>docker compose</c>.</summary>
public sealed record ComposeProject
{
    /// <summary>The executable and the words that make it Compose: <c>docker-compose</c>, or <c>docker</c> and <c>compose</c>.</summary>
    public required ImmutableArray<string> Program { get; init; }

    /// <summary>The project's name, which keeps its containers, networks and volumes apart.</summary>
    public required string Name { get; init; }

    /// <summary>The folder that paths in the compose files are relative to, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The compose files; later ones override earlier ones.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>Variables that the compose files refer to.</summary>
    public ImmutableSortedDictionary<string, string?> Environment { get; init; } = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <summary>Names of variables in <see cref="Environment"/> that are secret.</summary>
    public ImmutableSortedSet<string> SecretVariables { get; init; } = [];

    /// <summary>How long a stopped command may take to stop its containers.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Chooses the program: the one of its own first, since it needs no plugin.</summary>
    /// <param name="standalone">Where <c>docker-compose</c> was found, or <see langword="null"/>.</param>
    /// <param name="docker">Where a docker with the compose plugin was found, or <see langword="null"/>.</param>
    /// <returns>The words of <see cref="Program"/>, or <see langword="null"/> when there is neither.</returns>
    public static ImmutableArray<string>? ChooseProgram(string? standalone, string? docker) =>
        standalone is not null ? [standalone] : docker is not null ? [docker, "compose"] : null;

    /// <summary>Checks the files and prints what they come to.</summary>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public Command Config(TimeSpan? deadline) => Of(deadline, "config");

    /// <summary>Runs a service once, with those it depends on, and removes its container.</summary>
    /// <param name="service">The service.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <param name="words">The words that replace the service's own command; none to keep it.</param>
    /// <returns>The command; it has no terminal.</returns>
    public Command Run(string service, TimeSpan? deadline, params ReadOnlySpan<string> words) => Of(deadline, ["run", "--rm", "-T", service, .. words]);

    /// <summary>Starts services in the background without building images.</summary>
    /// <param name="deadline">How long it may take.</param>
    /// <param name="services">The services; none for all.</param>
    /// <returns>The command.</returns>
    public Command Up(TimeSpan? deadline, params ReadOnlySpan<string> services) => Of(deadline, ["up", "-d", "--no-build", .. services]);

    /// <summary>Stops and removes everything of the project, volumes too.</summary>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public Command Down(TimeSpan? deadline) => Of(deadline, "down", "-v", "--remove-orphans");

    /// <summary>Prints what services logged.</summary>
    /// <param name="deadline">How long it may take.</param>
    /// <param name="services">The services; none for all.</param>
    /// <returns>The command.</returns>
    public Command Logs(TimeSpan? deadline, params ReadOnlySpan<string> services) => Of(deadline, ["logs", "--no-color", "--timestamps", .. services]);

    /// <summary>Lists the ids of the project's containers, the only form that all versions share.</summary>
    /// <param name="deadline">How long it may take.</param>
    /// <param name="services">The services; none for all.</param>
    /// <returns>The command.</returns>
    public Command Ps(TimeSpan? deadline, params ReadOnlySpan<string> services) => Of(deadline, ["ps", "-q", .. services]);

    /// <summary>Reads the ids that <see cref="Ps"/> lists.</summary>
    /// <param name="result">How it ended.</param>
    /// <returns>Container ids.</returns>
    public static ImmutableArray<string> ContainerIds(CommandResult result) =>
        [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private Command Of(TimeSpan? deadline, params ReadOnlySpan<string> arguments) => new()
    {
        Executable = Program[0],
        Arguments =
        [
            .. Program.AsSpan(1..),
            "--ansi", "never",
            "--project-name", Name,
            "--project-directory", Folder,
            .. Files.SelectMany(file => (string[])["--file", file]),
            .. arguments,
        ],
        WorkingDirectory = Folder,
        Environment = Environment,
        SecretVariables = SecretVariables,
        Deadline = deadline,
        Grace = Grace,
    };
}
