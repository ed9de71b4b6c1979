namespace Berrys.Pipeline.Security;

/// <summary>What the gate makes of a finding.</summary>
public enum FindingDecision
{
    /// <summary>It refuses.</summary>
    Refused,

    /// <summary>A waiver lets it through.</summary>
    Waived,

    /// <summary>The baseline has it already.</summary>
    Known,

    /// <summary>No version mends it, and only what can be mended refuses.</summary>
    Unfixable,

    /// <summary>It is less severe than its scanner's threshold.</summary>
    Below,
}
