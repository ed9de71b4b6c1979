using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Security;

/// <summary>A finding with what the gate makes of it.</summary>
/// <param name="Traced">The finding.</param>
/// <param name="Decision">What the gate makes of it.</param>
/// <param name="IsNew">Whether the baseline lacks it; <see langword="null"/> where there is no baseline.</param>
/// <param name="Waiver">The waiver that lets it through.</param>
public sealed record JudgedFinding(TracedFinding Traced, FindingDecision Decision, bool? IsNew, WaiverDefinition? Waiver)
{
    /// <summary>The finding itself.</summary>
    public Finding Finding => Traced.Finding;
}
