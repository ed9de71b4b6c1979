using System.Collections.Immutable;

namespace Berrys.Tools.Dockerfiles;

/// <summary>Finds the images from outside that a build needs.</summary>
internal static class BaseImageReader
{
    /// <summary>Finds the images.</summary>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="given">The build arguments given.</param>
    /// <returns>The images in the order they appear, each once.</returns>
    public static ImmutableArray<BaseReference> Read(Dockerfile dockerfile, IReadOnlyDictionary<string, string> given)
    {
        var images = new List<BaseReference>();
        foreach (var (instruction, variables) in ScopeWalk.Of(dockerfile, given))
        {
            foreach (var reference in References(dockerfile, instruction, variables))
            {
                var isStage = dockerfile.EarlierStage(reference, instruction.Stage) is not null
                    || (instruction.Keyword != "FROM" && int.TryParse(reference, out _));
                if (!isStage && reference != "scratch" && !images.Exists(image => image.Image == reference))
                    images.Add(new BaseReference(reference, instruction.Line));
            }
        }

        return [.. images];
    }

    private static IEnumerable<string> References(
        Dockerfile dockerfile, DockerfileInstruction instruction, DockerfileVariables variables)
    {
        switch (instruction.Keyword)
        {
            case "FROM":
                var image = dockerfile.Stages[instruction.Stage].Image;
                var expanded = variables.Expand(image);
                if (string.IsNullOrEmpty(expanded))
                    throw DockerfileError.At(dockerfile.Path, instruction.Line, $"FROM {image} names no image: a build argument has no value");
                yield return expanded;
                break;
            case "COPY" when instruction.Flag("from") is { Length: > 0 } from:
                yield return from;
                break;
            case "RUN":
                foreach (var from in RunMount.Of(instruction).Select(mount => mount.From).Where(from => !string.IsNullOrEmpty(from)))
                    yield return from!;
                break;
            default:
                break;
        }
    }
}
