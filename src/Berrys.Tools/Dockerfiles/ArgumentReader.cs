using System.Collections.Immutable;

namespace Berrys.Tools.Dockerfiles;

/// <summary>Reads the build arguments that a Dockerfile declares.</summary>
internal static class ArgumentReader
{
    /// <summary>Fills in <see cref="Dockerfile.Arguments"/>.</summary>
    /// <param name="dockerfile">The Dockerfile without them.</param>
    /// <returns>The Dockerfile with them.</returns>
    public static Dockerfile WithArguments(this Dockerfile dockerfile)
    {
        var inFrom = new HashSet<string>(StringComparer.Ordinal);
        var variables = new DockerfileVariables(dockerfile.Escape, name =>
        {
            inFrom.Add(name);
            return null;
        });
        foreach (var instruction in dockerfile.Instructions.Where(instruction => instruction.Keyword == "FROM"))
        {
            foreach (var word in DockerfileWords.Plain(instruction.Text).Concat(instruction.Flags))
                variables.Expand(word);
        }

        var arguments =
            from instruction in dockerfile.Instructions
            where instruction.Keyword == "ARG"
            from pair in Pairs(instruction, dockerfile.Escape)
            select new DockerfileArgument(
                pair.Name, pair.Value, instruction.Line, instruction.Stage < 0 && inFrom.Contains(pair.Name));
        return dockerfile with { Arguments = [.. arguments] };
    }

    /// <summary>The names and values of an ARG or ENV.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="escape">The Dockerfile's escape character.</param>
    /// <returns>Names with unexpanded values; <see langword="null"/> for an ARG without a default.</returns>
    public static ImmutableArray<(string Name, string? Value)> Pairs(DockerfileInstruction instruction, char escape)
    {
        var words = DockerfileWords.Split(instruction.Text, escape);
        // The old form: ENV NAME the rest of the line.
        if (instruction.Keyword == "ENV" && !words[0].Contains('=', StringComparison.Ordinal))
        {
            var (name, value) = DockerfileWords.Head(instruction.Text);
            return [(name, value)];
        }

        return
        [
            .. words.Select(word => word.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0
                ? (word[..equals], word[(equals + 1)..])
                : (word, (string?)null)),
        ];
    }
}
