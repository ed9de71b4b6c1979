using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Changes;

/// <summary>A service or shared library that a change affects.</summary>
/// <param name="Component">The component.</param>
/// <param name="Way">How: the changed file first, then the components it went through, the component itself last.</param>
/// <param name="Reason">Why the last step of the way, such as <c>services/api/app.py:3 imports shared.models</c>; <see langword="null"/> for a file of its own.</param>
public sealed record AffectedComponent(Component Component, ImmutableArray<string> Way, string? Reason)
{
    /// <summary>Explains it on one line.</summary>
    /// <returns>Such as <c>shared/utils/text.py → shared/utils → api (services/api/app.py:3 imports shared.utils)</c>.</returns>
    public override string ToString() => string.Join(" → ", Way) + (Reason is null ? "" : $" ({Reason})");
}
