using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>One entry of <c>services</c>: what differs from the conventions. Paths are relative to the workspace.</summary>
public sealed record ServiceDefinition
{
    /// <summary>The service's folder, or <see langword="null"/> for <c>services/NAME</c>.</summary>
    public string? Path { get; init; }

    /// <summary>Its Dockerfile, or <see langword="null"/> for the one in its folder.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>The folder that its image is built from, or <see langword="null"/>.</summary>
    public string? Context { get; init; }

    /// <summary>Full names of the shared libraries that it uses; <see langword="null"/> when nothing is declared.</summary>
    public ImmutableArray<string>? Uses { get; init; }

    /// <summary>The folder of its unit tests, or <see langword="null"/> for the one in its folder.</summary>
    public string? Tests { get; init; }

    /// <summary>Its requirements file, or <see langword="null"/> for the one in its folder.</summary>
    public string? Requirements { get; init; }

    /// <summary>Whether it builds an image when it has a Dockerfile.</summary>
    public bool Image { get; init; } = true;

    /// <summary>The path that load balancers check its health by.</summary>
    public string Health { get; init; } = "/health";

    /// <summary>How many tasks a first deployment starts.</summary>
    public int Count { get; init; } = 1;
}
