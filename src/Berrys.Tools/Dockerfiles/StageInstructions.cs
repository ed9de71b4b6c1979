using System.Collections.Immutable;
using System.Globalization;

namespace Berrys.Tools.Dockerfiles;

/// <summary>The instructions that one image is made of.</summary>
/// <param name="Line">The line of the FROM that begins its own stage.</param>
/// <param name="Instructions">Those of the stages that it starts from, then its own.</param>
/// <param name="Escape">The Dockerfile's escape character.</param>
public sealed record StageInstructions(int Line, ImmutableArray<DockerfileInstruction> Instructions, char Escape)
{
    /// <summary>Finds them.</summary>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="target">The stage's name or index, or <see langword="null"/> for the last one.</param>
    /// <param name="arguments">The build arguments given, by name.</param>
    /// <returns>The instructions.</returns>
    internal static StageInstructions Of(Dockerfile dockerfile, string? target, IReadOnlyDictionary<string, string> arguments)
    {
        var parents = ScopeWalk.Of(dockerfile, arguments)
            .Where(entry => entry.Instruction.Keyword == "FROM")
            .Select(entry => entry.Variables.Expand(dockerfile.Stages[entry.Instruction.Stage].Image) is { } image
                ? dockerfile.EarlierStage(image, entry.Instruction.Stage)
                : null)
            .ToArray();
        var own = Stage(dockerfile, target);
        var chain = new Stack<int>();
        for (var stage = own; stage is not null; stage = parents[stage.Index])
            chain.Push(stage.Index);
        return new StageInstructions(
            own.Line, [.. chain.SelectMany(index => dockerfile.Instructions.Where(instruction => instruction.Stage == index))], dockerfile.Escape);
    }

    /// <summary>The last instruction of a kind: the one that holds.</summary>
    /// <param name="keyword">The instruction's name in upper case.</param>
    /// <returns>The instruction, or <see langword="null"/> when there is none.</returns>
    public DockerfileInstruction? Last(string keyword) => Instructions.LastOrDefault(instruction => instruction.Keyword == keyword);

    /// <summary>The last ARG or ENV that declares a name.</summary>
    /// <param name="keyword"><c>ARG</c> or <c>ENV</c>.</param>
    /// <param name="name">The name.</param>
    /// <returns>Its line, or <see langword="null"/> when there is none.</returns>
    public int? LineOf(string keyword, string name) => Instructions
        .LastOrDefault(instruction => instruction.Keyword == keyword && ArgumentReader.Pairs(instruction, Escape).Any(pair => pair.Name == name))?.Line;

    private static DockerfileStage Stage(Dockerfile dockerfile, string? target)
    {
        var last = dockerfile.Stages[^1];
        if (target is null)
            return last;
        return dockerfile.EarlierStage(target, dockerfile.Stages.Length)
            ?? (int.TryParse(target, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < dockerfile.Stages.Length ? dockerfile.Stages[index] : last);
    }
}
