using System.Collections.Immutable;

namespace Berrys.Pipeline.Versioning;

/// <summary>The version of what is checked out.</summary>
/// <param name="Version">The version; also a Docker tag.</param>
/// <param name="Kind">The kind of release that it is, or leads to, since the last one.</param>
/// <param name="Checkout">What is checked out.</param>
/// <param name="Why">Lines that explain it.</param>
public sealed record ProjectVersion(SemanticVersion Version, ReleaseKind Kind, Checkout Checkout, ImmutableArray<string> Why)
{
    /// <summary>The version as text.</summary>
    public string Text => Version.ToString();
}
