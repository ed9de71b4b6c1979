namespace Berrys.Pipeline.Security;

/// <summary>How bad a finding is, in the order in which thresholds compare.</summary>
public enum Severity
{
    /// <summary>The scanner does not say.</summary>
    Unknown,

    /// <summary>Hardly harmful.</summary>
    Low,

    /// <summary>Harmful in some circumstances.</summary>
    Medium,

    /// <summary>Harmful.</summary>
    High,

    /// <summary>Harmful, and easily used.</summary>
    Critical,
}
