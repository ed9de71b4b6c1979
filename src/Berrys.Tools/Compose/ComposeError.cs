using Berrys.Pipeline;
using YamlDotNet.Core;

namespace Berrys.Tools.Compose;

/// <summary>Errors of a compose file, in the form FILE:LINE:COLUMN: MESSAGE.</summary>
internal static class ComposeError
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">The compose file.</param>
    /// <param name="mark">Where in it.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="cause">The underlying error, or <see langword="null"/>.</param>
    /// <returns>The exception, exit code 2.</returns>
    public static BerrysException At(string path, Mark mark, string message, Exception? cause = null) =>
        new(ExitCode.Usage, $"{path}:{mark.Line}:{mark.Column}: {message}", cause: cause);
}
