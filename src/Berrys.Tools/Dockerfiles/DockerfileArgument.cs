namespace Berrys.Tools.Dockerfiles;

/// <summary>A build argument that a Dockerfile declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its default, unexpanded, or <see langword="null"/> when it has none.</param>
/// <param name="Line">The line of its ARG.</param>
/// <param name="UsedInFrom">Whether a FROM names it (it must be declared before the first FROM for that).</param>
public sealed record DockerfileArgument(string Name, string? Default, int Line, bool UsedInFrom);
