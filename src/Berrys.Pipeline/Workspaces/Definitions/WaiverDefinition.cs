namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>One entry of <c>waivers</c>: a dated, justified exception to the gate.</summary>
public sealed record WaiverDefinition
{
    /// <summary>The rule, such as <c>B307</c>, or the fingerprint of one finding.</summary>
    public required string Id { get; init; }

    /// <summary>Only findings of this service or shared library; <see langword="null"/> for all.</summary>
    public string? Service { get; init; }

    /// <summary>Only findings in this file, or below this folder; <see langword="null"/> for all.</summary>
    public string? Path { get; init; }

    /// <summary>Why the finding is let through.</summary>
    public required string Reason { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The last day on which it holds, in UTC.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>The line of pipeline.yaml that it stands in, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Whether it holds no more.</summary>
    /// <param name="today">The day, in UTC.</param>
    /// <returns><see langword="true"/> from the day after <see cref="Expires"/> on.</returns>
    public bool IsExpired(DateOnly today) => today > Expires;
}
