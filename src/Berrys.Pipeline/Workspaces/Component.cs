using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces;

/// <summary>A part of the workspace that is checked by itself: a service or a shared library.</summary>
/// <param name="Name">A service's folder name, or <c>shared/NAME</c> for a shared library.</param>
/// <param name="Path">Its folder, relative to the workspace with forward slashes.</param>
public abstract record Component(string Name, string Path)
{
    /// <summary>Folder of its unit tests relative to the workspace, or <see langword="null"/> when it has none.</summary>
    public string? UnitTests { get; init; }

    /// <summary>Folder of its own integration tests relative to the workspace, or <see langword="null"/> when it has none.</summary>
    public string? IntegrationTests { get; init; }

    /// <summary>Its requirements file relative to the workspace, or <see langword="null"/> when it has none.</summary>
    public string? Requirements { get; init; }

    /// <summary>Full names (<c>shared/NAME</c>) of the shared libraries that it declares to use; <see langword="null"/> when nothing is declared.</summary>
    public ImmutableArray<string>? Uses { get; init; }
}

/// <summary>A folder of <c>services/*</c> that has a Dockerfile, tests or requirements.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Path">Its folder, relative to the workspace.</param>
public sealed record Service(string Name, string Path) : Component(Name, Path)
{
    /// <summary>Its Dockerfile relative to the workspace, or <see langword="null"/> when it builds no image.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>
    /// The folder that its image is built from, relative to the workspace (<c>.</c> is the workspace itself), or
    /// <see langword="null"/> when pipeline.yaml names none and the compose file or the service's own folder decides.
    /// </summary>
    public string? Context { get; init; }
}

/// <summary>A folder of <c>shared/*</c> with Python code that services use.</summary>
/// <param name="Name"><c>shared/NAME</c>.</param>
/// <param name="Path">Its folder, relative to the workspace.</param>
public sealed record SharedLibrary(string Name, string Path) : Component(Name, Path);
