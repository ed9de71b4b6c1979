using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Dockerfiles;

namespace Berrys.Tools.Docker;

/// <summary>Reads why a build failed.</summary>
internal static partial class BuildFailureReader
{
    private const int KeptLines = 20;
    private const int Killed = 137;

    /// <summary>Reads the failure.</summary>
    /// <param name="lines">The output without colours.</param>
    /// <param name="dockerfile">The Dockerfile, or <see langword="null"/>.</param>
    /// <param name="path">The Dockerfile's path.</param>
    /// <returns>The failure.</returns>
    public static BuildFailure Read(ImmutableArray<string> lines, Dockerfile? dockerfile, string path)
    {
        var buildKit = BuildKitOutput.Read(lines);
        var step = buildKit ?? LegacyBuildOutput.Read(lines);
        if (ParseError.Match(step.Error) is { Success: true } parse)
        {
            return new BuildFailure
            {
                Status = StepStatus.Failed,
                File = path,
                Line = parse.Groups["line"].Success ? int.Parse(parse.Groups["line"].ValueSpan, null) : 1,
                Message = parse.Groups["message"].Value,
            };
        }

        var instruction = dockerfile is null ? null : BuildStepLocator.Find(dockerfile, step, buildKit is not null);
        var (status, message) = Judge(step);
        return new BuildFailure
        {
            Status = status,
            Instruction = instruction?.Summary ?? step.Title,
            File = path,
            Line = BuildKitOutput.ExcerptLine(lines) ?? instruction?.Line,
            Message = message,
            LastLines = [.. step.Output.TakeLast(KeptLines)],
        };
    }

    private static (StepStatus Status, string Message) Judge(BuildStep step)
    {
        var lastLine = step.Output.LastOrDefault(line => line.Trim().Length > 0)?.Trim();
        if (ExitCode.Match(step.Error) is { Success: true } match)
        {
            var code = int.Parse(match.Groups["code"].ValueSpan, null);
            var message = lastLine is null ? $"exit code {code}" : $"exit code {code}: {lastLine}";
            if (code == Killed)
                return (StepStatus.Broken, $"killed, perhaps for lack of memory: {message}");
            return step.Output.Any(EngineErrors.IsDiskFull)
                ? (StepStatus.Broken, $"the disk is full: {message}")
                : (StepStatus.Failed, message);
        }

        if (step.Error.Length == 0)
            return (StepStatus.Broken, "docker build ended without saying why");
        if (EngineErrors.IsEngineError(step.Error))
            return (StepStatus.Broken, step.Error);
        var registry = RegistryErrors.Classify(step.Error);
        var known = step.Title is not null || ContextError.IsMatch(step.Error);
        return (known && registry != PullOutcome.Unreachable ? StepStatus.Failed : StepStatus.Broken, Brief(step.Error));
    }

    // The command is named already: keep what follows it.
    private static string Brief(string error) =>
        Executor.Match(error) is { Success: true } match ? match.Groups["message"].Value : error;

    [GeneratedRegex(@"(?:dockerfile parse error (?:on )?line (?<line>\d+): (?<message>.*)|(?<message>file with no instructions))$", RegexOptions.IgnoreCase)]
    private static partial Regex ParseError { get; }

    [GeneratedRegex(@"(?:exit code: |returned a non-zero code: )(?<code>\d+)$")]
    private static partial Regex ExitCode { get; }

    [GeneratedRegex(@"^executor failed running \[.*\]: (?<message>.*)$")]
    private static partial Regex Executor { get; }

    [GeneratedRegex(@"^unable to prepare context|failed to read dockerfile|^path "".*"" not found")]
    private static partial Regex ContextError { get; }
}
