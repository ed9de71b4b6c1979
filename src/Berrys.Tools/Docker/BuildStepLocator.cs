using System.Globalization;
using Berrys.Tools.Dockerfiles;

namespace Berrys.Tools.Docker;

/// <summary>Finds the instruction that a step of a build's output stands for.</summary>
internal static class BuildStepLocator
{
    /// <summary>Finds the instruction.</summary>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="step">The step.</param>
    /// <param name="buildKit">Whether BuildKit numbered it.</param>
    /// <returns>The instruction, or <see langword="null"/>.</returns>
    public static DockerfileInstruction? Find(Dockerfile dockerfile, BuildStep step, bool buildKit)
    {
        if (step.Title is null)
            return null;
        var counted = !buildKit
            ? dockerfile.Instructions.ElementAtOrDefault(step.Number - 1)
            : step.Number > 0 ? Numbered(dockerfile, step) : FromOf(dockerfile, step.Title);
        return counted is not null && (step.Number == 0 || step.Title.StartsWith(counted.Keyword, StringComparison.OrdinalIgnoreCase))
            ? counted
            : dockerfile.Instructions.FirstOrDefault(instruction => instruction.Summary == Squeeze(step.Title));
    }

    // BuildKit counts what makes a layer, and FROM only where it names an image (not a stage, not scratch).
    private static DockerfileInstruction? Numbered(Dockerfile dockerfile, BuildStep step)
    {
        var stage = StageOf(dockerfile, step.Stage);
        if (stage is null)
            return null;
        var isImage = stage.Image != "scratch" && dockerfile.EarlierStage(stage.Image, stage.Index) is null;
        return dockerfile.Instructions
            .Where(instruction => instruction.Stage == stage.Index
                && (instruction.Keyword is "RUN" or "COPY" or "ADD" or "WORKDIR" || (instruction.Keyword == "FROM" && isImage)))
            .ElementAtOrDefault(step.Number - 1);
    }

    private static DockerfileStage? StageOf(Dockerfile dockerfile, string? name)
    {
        const string Prefix = "stage-";
        if (name is null)
            return dockerfile.Stages[^1];
        return dockerfile.EarlierStage(name, dockerfile.Stages.Length)
            ?? (name.StartsWith(Prefix, StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    ? dockerfile.Stages.ElementAtOrDefault(index)
                    : null);
    }

    // "[internal] load metadata for docker.io/library/python:3.10" or "FROM docker.io/library/python:3.10".
    private static DockerfileInstruction? FromOf(Dockerfile dockerfile, string title)
    {
        var isFrom = title.StartsWith("[internal] load metadata for ", StringComparison.Ordinal) || title.StartsWith("FROM ", StringComparison.Ordinal);
        if (!isFrom)
            return null;
        var image = title[(title.LastIndexOf(' ') + 1)..];
        return ScopeWalk.Of(dockerfile, new Dictionary<string, string>())
            .Where(step => References(step.Instruction, dockerfile, step.Variables) is { Length: > 0 } reference
                && (image.EndsWith('/' + reference, StringComparison.Ordinal) || image.EndsWith($"/{reference}:latest", StringComparison.Ordinal)))
            .Select(step => step.Instruction)
            .FirstOrDefault();
    }

    private static string? References(DockerfileInstruction instruction, Dockerfile dockerfile, DockerfileVariables variables) =>
        instruction.Keyword == "FROM" ? variables.Expand(dockerfile.Stages[instruction.Stage].Image) : instruction.Flag("from");

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
