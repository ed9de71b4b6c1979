using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Docker;

/// <summary>Builds command lines of the Docker client (https://docs.docker.com/reference/cli/docker/).</summary>
public static class DockerCommands
{
    /// <summary>Asks client and engine for their versions; see <see cref="DockerVersion.Parse"/>.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command; it fails when no engine answers, and still prints the client's version.</returns>
    public static Command Version(string client, string folder, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["version", "--format", "{{json .}}"]);

    /// <summary>Asks for an image's id, labels and size; see <see cref="DockerImage.Parse"/>.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="reference">The image's name or id.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command; exit code 1 when the engine has no such image.</returns>
    public static Command InspectImage(string client, string folder, string reference, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["image", "inspect", "--format", DockerImage.Format, reference]);

    /// <summary>Asks for what an image's containers get; see <see cref="ImageConfiguration.Parse"/>.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="reference">The image's name or id.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command; exit code 1 when the engine has no such image.</returns>
    public static Command InspectConfiguration(string client, string folder, string reference, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["image", "inspect", "--format", ImageConfiguration.Format, reference]);

    /// <summary>Lists how an image came about, the newest first; see <see cref="ImageHistory.Parse"/>.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="reference">The image's name or id.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command History(string client, string folder, string reference, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["history", "--no-trunc", "--format", "{{json .}}", reference]);

    /// <summary>Writes an image with all its layers into a file; see <see cref="ImageArchives.ImageArchive"/>.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="reference">The image's name or id.</param>
    /// <param name="file">The file, absolute.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Save(string client, string folder, string reference, string file, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["save", "--output", file, reference]);

    /// <summary>Builds an image.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="build">What to build.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command; the same build gives the same one.</returns>
    public static Command Build(string client, string folder, DockerBuild build, TimeSpan deadline)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        arguments.Add("build");
        if (build.BuildKit)
            arguments.AddRange("--progress", "plain");
        else
            // The legacy builder leaves the container of a failed RUN behind.
            arguments.Add("--force-rm");
        arguments.AddRange("--file", build.Dockerfile);
        foreach (var tag in build.Tags)
            arguments.AddRange("--tag", tag);
        foreach (var (name, value) in build.BuildArguments)
            arguments.AddRange("--build-arg", $"{name}={value}");
        foreach (var (name, value) in build.Labels)
            arguments.AddRange("--label", $"{name}={value}");
        if (build.Target is { } target)
            arguments.AddRange("--target", target);
        if (build.Platform is { } platform)
            arguments.AddRange("--platform", platform);
        arguments.Add(build.Context);
        return Docker(client, folder, deadline, arguments.ToImmutable()) with
        {
            Environment = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal)
                .Add("DOCKER_BUILDKIT", build.BuildKit ? "1" : "0"),
        };
    }

    /// <summary>Gives an image another name.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="source">The image's name or id.</param>
    /// <param name="target">The new name.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Tag(string client, string folder, string source, string target, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["tag", source, target]);

    /// <summary>Removes image names, and images that no name is left for.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="references">Names or ids; at least one.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command RemoveImage(string client, string folder, IEnumerable<string> references, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["image", "rm", .. references]);

    /// <summary>Lists images that carry a label, one id per line.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="label">NAME or NAME=VALUE.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command ListImagesByLabel(string client, string folder, string label, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["image", "ls", "--all", "--quiet", "--no-trunc", "--filter", $"label={label}"]);

    /// <summary>Pulls an image; see <see cref="PullVerdict.Parse"/>.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="reference">The image.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <param name="configuration">The folder that a login is kept in; <see langword="null"/> for the user's own.</param>
    /// <returns>The command.</returns>
    public static Command Pull(string client, string folder, string reference, TimeSpan deadline, string? configuration = null) =>
        Docker(client, folder, deadline, [.. configuration is null ? [] : (string[])["--config", configuration], "pull", reference]);

    /// <summary>Logs in to a registry; the password goes through standard input.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="configuration">The folder that the login is kept in, instead of the user's own.</param>
    /// <param name="host">The registry.</param>
    /// <param name="user">The user.</param>
    /// <param name="password">The password.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command LogIn(
        string client, string folder, string configuration, string host, string user, string password, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["--config", configuration, "login", "--username", user, "--password-stdin", host]) with { Input = password };

    /// <summary>Pushes an image.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="configuration">The folder that the login is kept in.</param>
    /// <param name="reference">The image, with the registry's host.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Push(string client, string folder, string configuration, string reference, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["--config", configuration, "push", reference]);

    /// <summary>Lists containers that carry a label, stopped ones too, one id per line.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="label">NAME or NAME=VALUE.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command ListContainersByLabel(string client, string folder, string label, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["ps", "--all", "--quiet", "--no-trunc", "--filter", $"label={label}"]);

    /// <summary>Lists networks that carry a label, one id per line.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="label">NAME or NAME=VALUE.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command ListNetworksByLabel(string client, string folder, string label, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["network", "ls", "--quiet", "--no-trunc", "--filter", $"label={label}"]);

    /// <summary>Kills and removes containers with their anonymous volumes.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="containers">Names or ids; at least one.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command RemoveContainers(string client, string folder, IEnumerable<string> containers, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["rm", "--force", "--volumes", .. containers]);

    /// <summary>Removes networks.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="networks">Names or ids; at least one.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command RemoveNetworks(string client, string folder, IEnumerable<string> networks, TimeSpan deadline) =>
        Docker(client, folder, deadline, ["network", "rm", .. networks]);

    /// <summary>Prints a container's log.</summary>
    /// <param name="client">The client's path.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="container">Its name or id.</param>
    /// <param name="tail">How many lines at most, or <see langword="null"/> for all.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Logs(string client, string folder, string container, int? tail, TimeSpan deadline) =>
        Docker(client, folder, deadline,
            ["logs", "--timestamps", "--tail", tail?.ToString(CultureInfo.InvariantCulture) ?? "all", container]);

    private static Command Docker(string client, string folder, TimeSpan deadline, ImmutableArray<string> arguments) => new()
    {
        Executable = client,
        Arguments = arguments,
        WorkingDirectory = folder,
        Deadline = deadline,
    };
}
