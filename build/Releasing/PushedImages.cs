using System.Collections.Concurrent;
using System.Collections.Immutable;
using Berrys.Pipeline.Releases;

namespace Berrys.Build.Releasing;

/// <summary>The images that this run pushed, or found pushed already, by service. Safe to use from many threads.</summary>
public sealed class PushedImages
{
    private readonly ConcurrentDictionary<string, ReleaseImage> _images = new(StringComparer.Ordinal);

    /// <summary>All of them so far.</summary>
    public ImmutableSortedDictionary<string, ReleaseImage> All => _images.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Keeps one.</summary>
    /// <param name="service">The service.</param>
    /// <param name="image">The image as the registry has it.</param>
    public void Add(string service, ReleaseImage image) => _images[service] = image;
}
