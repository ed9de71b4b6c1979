using System.Collections.Immutable;

namespace Berrys.Pipeline.Caching;

/// <summary>The outcome of a step that passed, by the step's key.</summary>
public sealed record CacheEntry
{
    /// <summary>The step's key; an entry under another name is none.</summary>
    public required string Key { get; init; }

    /// <summary>What was said of the step, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The digest of what it printed; <see langword="null"/> when it printed nothing.</summary>
    public string? Log { get; init; }

    /// <summary>The digest of a result that lies in no file; <see langword="null"/> when there is none.</summary>
    public string? Result { get; init; }

    /// <summary>What it wrote: folders before what is in them.</summary>
    public ImmutableArray<CachedOutput> Outputs { get; init; } = [];

    /// <summary>How long it ran.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The digests of all contents that it needs.</summary>
    public IEnumerable<string> Contents => Outputs.Where(output => output.Kind == CachedOutputKind.File).Select(output => output.Content)
        .Concat(new[] { Log, Result }.OfType<string>()).Distinct(StringComparer.Ordinal);
}
