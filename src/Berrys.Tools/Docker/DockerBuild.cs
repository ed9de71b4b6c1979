using System.Collections.Immutable;

namespace Berrys.Tools.Docker;

/// <summary>One image build, as a value.</summary>
public sealed record DockerBuild
{
    /// <summary>The Dockerfile: absolute, or relative to the folder that the client runs in.</summary>
    public required string Dockerfile { get; init; }

    /// <summary>The folder of the build context, absolute or relative likewise.</summary>
    public required string Context { get; init; }

    /// <summary>The names to give to the image.</summary>
    public ImmutableSortedSet<string> Tags { get; init; } = [];

    /// <summary>Build arguments, by name.</summary>
    public ImmutableSortedDictionary<string, string> BuildArguments { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Labels of the image, by name.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The stage to build, or <see langword="null"/> for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>The platform to build for, such as <c>linux/amd64</c>, or <see langword="null"/> for the engine's.</summary>
    public string? Platform { get; init; }

    /// <summary>Whether BuildKit builds; else the legacy builder does.</summary>
    public required bool BuildKit { get; init; }
}
