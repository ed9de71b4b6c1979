namespace Berrys.Tools.Docker;

/// <summary>How a pull ended and why.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reason">The engine's words, one line; <see langword="null"/> when the image was pulled.</param>
public sealed record PullVerdict(PullOutcome Outcome, string? Reason)
{
    /// <summary>Reads how <c>docker pull</c> ended.</summary>
    /// <param name="exitCode">The client's exit code.</param>
    /// <param name="output">Standard output and error.</param>
    /// <param name="deadlinePassed">Whether its deadline ended it: the registry does not answer.</param>
    /// <returns>The verdict.</returns>
    public static PullVerdict Parse(int exitCode, string output, bool deadlinePassed = false)
    {
        if (exitCode == 0)
            return new PullVerdict(PullOutcome.Pulled, null);
        if (deadlinePassed)
            return new PullVerdict(PullOutcome.Unreachable, "the registry did not answer in time");
        var reason = output.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Length > 0)
            ?? $"docker pull ended with exit code {exitCode} and said nothing";
        const string Prefix = "Error response from daemon: ";
        if (reason.StartsWith(Prefix, StringComparison.Ordinal))
            reason = reason[Prefix.Length..];
        return new PullVerdict(EngineErrors.IsEngineError(reason) ? PullOutcome.Broken : RegistryErrors.Classify(reason), reason);
    }
}
