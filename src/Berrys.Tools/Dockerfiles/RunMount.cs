namespace Berrys.Tools.Dockerfiles;

/// <summary>A <c>RUN --mount</c>.</summary>
/// <param name="Type">Its type; bind when none is given.</param>
/// <param name="From">The stage or image it is taken from, or <see langword="null"/> for the build context.</param>
/// <param name="Source">The path in there, or <see langword="null"/> for all of it.</param>
internal sealed record RunMount(string Type, string? From, string? Source)
{
    /// <summary>Reads the mounts of a RUN.</summary>
    /// <param name="instruction">The RUN.</param>
    /// <returns>The mounts in order.</returns>
    public static IEnumerable<RunMount> Of(DockerfileInstruction instruction)
    {
        const string Prefix = "--mount=";
        foreach (var flag in instruction.Flags.Where(flag => flag.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var field in flag[Prefix.Length..].Split(','))
            {
                var equals = field.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                    fields[field[..equals]] = field[(equals + 1)..];
            }

            yield return new RunMount(
                fields.GetValueOrDefault("type", "bind"),
                fields.GetValueOrDefault("from"),
                fields.GetValueOrDefault("source") ?? fields.GetValueOrDefault("src"));
        }
    }
}
