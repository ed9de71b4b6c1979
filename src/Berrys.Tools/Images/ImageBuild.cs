using System.Collections.Immutable;

namespace Berrys.Tools.Images;

/// <summary>One image of the workspace and how it is built; paths are relative to the workspace with forward slashes.</summary>
public sealed record ImageBuild
{
    /// <summary>The service that it is of, or the compose service where no service folder holds the Dockerfile.</summary>
    public required string Service { get; init; }

    /// <summary>Its repository name without registry and tag, valid for every registry.</summary>
    public required string Repository { get; init; }

    /// <summary>The Dockerfile.</summary>
    public required string Dockerfile { get; init; }

    /// <summary>The folder of the build context, <c>.</c> for the workspace.</summary>
    public required string Context { get; init; }

    /// <summary>The stage to build, or <see langword="null"/> for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>The build arguments that the compose file gives, by name.</summary>
    public ImmutableSortedDictionary<string, string> BuildArguments { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The compose services that run this image.</summary>
    public ImmutableSortedSet<string> ComposeServices { get; init; } = [];
}
