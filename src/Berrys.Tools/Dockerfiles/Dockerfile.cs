using System.Collections.Immutable;
using Berrys.Pipeline;

namespace Berrys.Tools.Dockerfiles;

/// <summary>
/// What a Dockerfile says about its inputs: images, build arguments and files of the context
/// (https://docs.docker.com/reference/dockerfile/). Triggers that a base image carries (ONBUILD) are not seen.
/// </summary>
public sealed record Dockerfile
{
    /// <summary>The path that messages name.</summary>
    public required string Path { get; init; }

    /// <summary>The escape character: a backslash, or a backtick by directive.</summary>
    public required char Escape { get; init; }

    /// <summary>All instructions in order.</summary>
    public required ImmutableArray<DockerfileInstruction> Instructions { get; init; }

    /// <summary>The build stages in order.</summary>
    public required ImmutableArray<DockerfileStage> Stages { get; init; }

    /// <summary>The build arguments of all stages in order; one may be declared by several.</summary>
    public required ImmutableArray<DockerfileArgument> Arguments { get; init; }

    /// <summary>The build arguments declared before the first FROM.</summary>
    public ImmutableArray<DockerfileArgument> GlobalArguments =>
        [.. Arguments.Where(argument => argument.Line < Stages[0].Line)];

    /// <summary>Parses a Dockerfile.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <returns>The Dockerfile.</returns>
    /// <exception cref="BerrysException">It is malformed; the message begins with FILE:LINE (exit code 2).</exception>
    public static Dockerfile Parse(string text, string path) => DockerfileParser.Parse(text, path);

    /// <summary>The images from outside that the build needs, of FROM, <c>COPY --from</c> and <c>RUN --mount</c>.</summary>
    /// <param name="arguments">The build arguments given, by name.</param>
    /// <returns>Image references in the order they appear; neither earlier stages nor <c>scratch</c>.</returns>
    /// <exception cref="BerrysException">A FROM names no image with these arguments (exit code 2).</exception>
    public ImmutableArray<string> BaseImages(IReadOnlyDictionary<string, string> arguments) =>
        [.. BaseReferences(arguments).Select(reference => reference.Image)];

    /// <summary>The images of <see cref="BaseImages"/> with the lines that name them.</summary>
    /// <param name="arguments">The build arguments given, by name.</param>
    /// <returns>Each image once, with the first line.</returns>
    /// <exception cref="BerrysException">A FROM names no image with these arguments (exit code 2).</exception>
    public ImmutableArray<BaseReference> BaseReferences(IReadOnlyDictionary<string, string> arguments) =>
        BaseImageReader.Read(this, arguments);

    /// <summary>What the image of a stage is made of: its instructions after those of the stages that it starts from.</summary>
    /// <param name="target">The stage's name or index, or <see langword="null"/> for the last one.</param>
    /// <param name="arguments">The build arguments given, by name.</param>
    /// <returns>The instructions; of a stage that does not exist, those of the last one.</returns>
    public StageInstructions InstructionsOf(string? target, IReadOnlyDictionary<string, string> arguments) =>
        StageInstructions.Of(this, target, arguments);

    /// <summary>What the build reads from its context: sources of COPY and ADD, and of <c>RUN --mount=type=bind</c>.</summary>
    /// <param name="arguments">The build arguments given, by name.</param>
    /// <returns>The sources in the order they appear; neither other stages' files, nor URLs, nor here-documents.</returns>
    public ImmutableArray<ContextSource> ContextSources(IReadOnlyDictionary<string, string> arguments) =>
        ContextSourceReader.Read(this, arguments);

    /// <summary>The lists of Python requirements among the context sources (<c>*requirements*.txt</c>).</summary>
    /// <param name="arguments">The build arguments given, by name.</param>
    /// <returns>Paths or patterns relative to the context, sorted.</returns>
    public ImmutableSortedSet<string> RequirementFiles(IReadOnlyDictionary<string, string> arguments) =>
        ContextSources(arguments).Where(source => source.IsRequirements).Select(source => source.Path!)
            .ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>Finds a stage that is complete before another one begins.</summary>
    /// <param name="reference">A stage's name, or its index as <c>--from</c> may have it.</param>
    /// <param name="before">The index of the stage that refers to it.</param>
    /// <returns>The stage, or <see langword="null"/> when the reference is an image.</returns>
    public DockerfileStage? EarlierStage(string reference, int before) =>
        Stages.Take(before).LastOrDefault(stage => string.Equals(stage.Name, reference, StringComparison.OrdinalIgnoreCase));
}
