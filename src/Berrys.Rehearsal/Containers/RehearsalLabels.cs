using System.Collections.Immutable;

namespace Berrys.Rehearsal.Containers;

/// <summary>The labels of everything that a rehearsal makes in the Docker Engine; what carries both is removed with it.</summary>
public static class RehearsalLabels
{
    /// <summary>The labels of a rehearsal.</summary>
    /// <param name="settings">The rehearsal.</param>
    /// <returns>Names and values.</returns>
    public static ImmutableDictionary<string, string> Of(RehearsalSettings settings) => ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [new KeyValuePair<string, string>("berrys.workspace", settings.WorkspaceHash), new KeyValuePair<string, string>("berrys.rehearsal", "1")]);
}
