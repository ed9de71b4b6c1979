namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The section <c>cache</c>: what is remembered of steps.</summary>
public sealed record CacheDefinition
{
    /// <summary>How large the workspace's own cache may become, in bytes: 5 GB when left out.</summary>
    public long Size { get; init; } = 5_000_000_000;

    /// <summary>The address of the cache that is shared with others; <see langword="null"/> for none.</summary>
    public Uri? Remote { get; init; }

    /// <summary>Whether new outcomes are uploaded there.</summary>
    public bool Push { get; init; }
}
