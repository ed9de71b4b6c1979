namespace Berrys.Tools.Docker;

/// <summary>Tells errors of the engine and its machine from errors of what it was asked for.</summary>
internal static class EngineErrors
{
    private static readonly string[] Words =
    [
        "cannot connect to the docker daemon", "error during connect", "is the docker daemon running", "permission denied while trying to connect",
        "docker daemon socket", "buildx component is missing", "no space left on device", "disk quota exceeded",
        "context canceled", "code = unavailable", "code = canceled", "error reading from server", "closing transport",
        "failed to get console", "signal: killed", "client version ", "input/output error", "read-only file system",
    ];

    /// <summary>Whether an error line is the engine's or the machine's fault.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsEngineError(string line) =>
        Array.Exists(Words, word => line.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line says that a disk is full.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsDiskFull(string line) =>
        line.Contains("no space left on device", StringComparison.OrdinalIgnoreCase)
        || line.Contains("disk quota exceeded", StringComparison.OrdinalIgnoreCase);
}
