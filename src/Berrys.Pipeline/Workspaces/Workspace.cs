using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Workspaces;

/// <summary>A checkout of a platform: its services, shared libraries and what pipeline.yaml says of them.</summary>
public sealed record Workspace
{
    /// <summary>The workspace's folder, absolute.</summary>
    public required string Root { get; init; }

    /// <summary>The services, by name.</summary>
    public ImmutableArray<Service> Services { get; init; } = [];

    /// <summary>The shared libraries, by name.</summary>
    public ImmutableArray<SharedLibrary> SharedLibraries { get; init; } = [];

    /// <summary>Services and shared libraries together, shared libraries last.</summary>
    public IEnumerable<Component> Components => [.. Services, .. SharedLibraries];

    /// <summary>The compose file relative to the workspace, or <see langword="null"/>.</summary>
    public string? ComposeFile { get; init; }

    /// <summary>Folder of the workspace's own unit tests, relative to it, or <see langword="null"/>.</summary>
    public string? UnitTests { get; init; }

    /// <summary>Folder of the workspace's own integration tests, relative to it, or <see langword="null"/>.</summary>
    public string? IntegrationTests { get; init; }

    /// <summary>The workspace's own requirements file relative to it, or <see langword="null"/>.</summary>
    public string? Requirements { get; init; }

    /// <summary>The requirements file of the development tools relative to the workspace, or <see langword="null"/>.</summary>
    public string? DevelopmentRequirements { get; init; }

    /// <summary>What pipeline.yaml says; the defaults when there is none.</summary>
    public PipelineDefinition Definition { get; init; } = PipelineDefinition.Default;

    /// <summary>What the conventions did not find, one sentence each; said once at the start of a run.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
