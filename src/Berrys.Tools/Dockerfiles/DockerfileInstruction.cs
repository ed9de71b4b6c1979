using System.Collections.Immutable;

namespace Berrys.Tools.Dockerfiles;

/// <summary>One instruction of a Dockerfile, its continuation lines joined.</summary>
public sealed record DockerfileInstruction
{
    /// <summary>The instruction's name in upper case, such as <c>COPY</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>Its flags as written, such as <c>--from=build</c>.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>What follows the flags, unexpanded.</summary>
    public required string Text { get; init; }

    /// <summary>The line that it starts on; the first line is 1.</summary>
    public required int Line { get; init; }

    /// <summary>The index of its stage; -1 before the first FROM.</summary>
    public required int Stage { get; init; }

    /// <summary>The whole instruction on one line, for messages.</summary>
    public string Summary => string.Join(' ', string.Join(' ', [Keyword, .. Flags, Text])
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The value of a flag.</summary>
    /// <param name="name">The flag's name without dashes.</param>
    /// <returns>The value, empty for a flag without one; <see langword="null"/> when the flag is not there.</returns>
    public string? Flag(string name)
    {
        foreach (var flag in Flags)
        {
            var equals = flag.IndexOf('=', StringComparison.Ordinal);
            if (flag.AsSpan(2, (equals < 0 ? flag.Length : equals) - 2).SequenceEqual(name))
                return equals < 0 ? "" : flag[(equals + 1)..];
        }

        return null;
    }
}
