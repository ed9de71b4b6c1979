using System.Collections.Immutable;

namespace Berrys.Tools.Compose;

/// <summary>How a compose file builds a service's image.</summary>
/// <param name="Context">The context folder, relative to the compose file's folder, as written.</param>
public sealed record ComposeBuild(string Context)
{
    /// <summary>The Dockerfile, relative to the context, or <see langword="null"/> for the usual one.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>The stage to build, or <see langword="null"/> for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>Build arguments; <see langword="null"/> takes the value from the environment.</summary>
    public ImmutableSortedDictionary<string, string?> Arguments { get; init; } = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);
}
