namespace Berrys.Tools.Dockerfiles;

/// <summary>An image from outside that a Dockerfile names.</summary>
/// <param name="Image">The image, its variables expanded.</param>
/// <param name="Line">The line of the instruction.</param>
public sealed record BaseReference(string Image, int Line);
