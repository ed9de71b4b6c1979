using System.Collections.Immutable;

namespace Berrys.Tools.Compose;

/// <summary>The build section of a compose service, its variables substituted.</summary>
public sealed record ComposeBuild
{
    /// <summary>The context: a folder relative to the compose file's folder, or a URL.</summary>
    public required string Context { get; init; }

    /// <summary>The Dockerfile, relative to the context.</summary>
    public string Dockerfile { get; init; } = "Dockerfile";

    /// <summary>Whether the Dockerfile is written in the compose file itself.</summary>
    public bool IsInline { get; init; }

    /// <summary>The stage to build, or <see langword="null"/> for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>The build arguments, by name.</summary>
    public ImmutableSortedDictionary<string, string> Arguments { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the context is fetched from elsewhere.</summary>
    public bool IsRemote =>
        Context.Contains("://", StringComparison.Ordinal)
        || Context.StartsWith("git@", StringComparison.Ordinal)
        || Context.StartsWith("github.com/", StringComparison.Ordinal);
}
