namespace Berrys.Tools.Dockerfiles;

/// <summary>A logical line: an instruction with its continuation lines joined.</summary>
/// <param name="Number">The line that it starts on.</param>
/// <param name="Text">The joined text.</param>
internal sealed record DockerfileLine(int Number, string Text);
