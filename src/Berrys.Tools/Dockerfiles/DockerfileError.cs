using Berrys.Pipeline;

namespace Berrys.Tools.Dockerfiles;

/// <summary>Errors of a Dockerfile, in the form FILE:LINE: MESSAGE.</summary>
internal static class DockerfileError
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">The Dockerfile.</param>
    /// <param name="line">The line; the first is 1.</param>
    /// <param name="message">What is wrong.</param>
    /// <returns>The exception, exit code 2.</returns>
    public static BerrysException At(string path, int line, string message) =>
        new(ExitCode.Usage, $"{path}:{line}: {message}");
}
