using System.Collections.Immutable;

namespace Berrys.Tools.Dockerfiles;

/// <summary>Reads sources and destination of COPY and ADD.</summary>
internal static class CopyWords
{
    /// <summary>Reads the words, plain or in JSON form.</summary>
    /// <param name="instruction">A COPY or ADD.</param>
    /// <returns>The sources and, last, the destination.</returns>
    public static ImmutableArray<string> Read(DockerfileInstruction instruction) =>
        JsonWords.Read(instruction.Text) ?? DockerfileWords.Plain(instruction.Text);
}
