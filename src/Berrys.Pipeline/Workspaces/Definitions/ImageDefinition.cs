using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>The section <c>images</c>: what holds for every service's image.</summary>
public sealed record ImageDefinition
{
    /// <summary>What stands before <c>/SERVICE</c> in an image's name.</summary>
    public string Name { get; init; } = "berrys_agents_v2";

    /// <summary>Build arguments given to every image build.</summary>
    public ImmutableSortedDictionary<string, string> BuildArguments { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The platform to build for, such as <c>linux/amd64</c>; <see langword="null"/> leaves it to the engine.</summary>
    public string? Platform { get; init; }

    /// <summary>How large an image may be, in bytes, before it is a finding; <see langword="null"/> for any size.</summary>
    public long? SizeBudget { get; init; }

    /// <summary>Whether what no version of a package mends yet is left out of what Trivy finds.</summary>
    public bool IgnoreUnfixed { get; init; }
}
