namespace Berrys.Tools.Dockerfiles;

/// <summary>A build stage: what one FROM begins.</summary>
/// <param name="Index">Its position; the first stage is 0.</param>
/// <param name="Name">Its name in lower case, or <see langword="null"/>.</param>
/// <param name="Image">The image or earlier stage that it starts from, unexpanded.</param>
/// <param name="Line">The line of its FROM.</param>
public sealed record DockerfileStage(int Index, string? Name, string Image, int Line);
