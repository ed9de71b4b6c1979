using System.Collections.Immutable;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Dockerfiles;

namespace Berrys.Tools.Docker;

/// <summary>Why an image build failed.</summary>
public sealed record BuildFailure
{
    /// <summary>
    /// <see cref="StepStatus.Failed"/> when the Dockerfile, the code or a command of it is at fault,
    /// <see cref="StepStatus.Broken"/> when the engine, the registry or the machine is.
    /// </summary>
    public required StepStatus Status { get; init; }

    /// <summary>The instruction that failed, on one line, or <see langword="null"/>.</summary>
    public string? Instruction { get; init; }

    /// <summary>The Dockerfile's path.</summary>
    public required string File { get; init; }

    /// <summary>The line of the instruction, or <see langword="null"/> when it is not known.</summary>
    public int? Line { get; init; }

    /// <summary>What went wrong, one line.</summary>
    public required string Message { get; init; }

    /// <summary>The last lines that the failing instruction printed.</summary>
    public ImmutableArray<string> LastLines { get; init; } = [];

    /// <summary>The failure as a step's verdict: FILE:LINE: INSTRUCTION: MESSAGE.</summary>
    public Verdict Verdict
    {
        get
        {
            const int Longest = 120;
            var place = Line is null ? File : $"{File}:{Line}";
            var instruction = Instruction is { Length: > Longest } ? Instruction[..(Longest - 1)] + "…" : Instruction;
            return new Verdict(Status, instruction is null ? $"{place}: {Message}" : $"{place}: {instruction}: {Message}");
        }
    }

    /// <summary>Reads the output of a failed <c>docker build</c>: BuildKit's plain progress, or the legacy builder's.</summary>
    /// <param name="output">The lines of both streams in the order they came.</param>
    /// <param name="dockerfile">The Dockerfile, or <see langword="null"/> when it cannot be parsed.</param>
    /// <param name="path">The Dockerfile's path, for messages.</param>
    /// <returns>The failure.</returns>
    public static BuildFailure Parse(IEnumerable<string> output, Dockerfile? dockerfile, string path) =>
        BuildFailureReader.Read([.. output.Select(TerminalText.Plain)], dockerfile, path);
}
